import QtQuick
import kiosk.ui

// What there is to know of an event: text, place, source, and the page that tells more.
Column {
    id: details

    required property string body
    required property string place
    required property string source
    required property string page
    required property string openText
    property bool touchable: true

    signal opened(string page)

    spacing: Theme.px(16)

    Label {
        text: details.body
        visible: text !== ""
        width: parent.width
    }

    Item {
        id: end

        // The button below, where words need the whole width.
        readonly property bool upright: Theme.largestText && button.visible
        readonly property real below: facts.height + Theme.gutter

        height: upright ? below + button.height : Math.max(facts.height, button.visible ? button.height : 0)
        width: parent.width

        Column {
            id: facts

            anchors.left: parent.left
            anchors.right: button.visible && !end.upright ? button.left : parent.right
            anchors.rightMargin: button.visible && !end.upright ? Theme.gutter : 0
            spacing: Theme.px(6)
            y: end.upright ? 0 : (parent.height - height) / 2

            Row {
                anchors.left: parent.left
                spacing: Theme.px(10)
                visible: details.place !== ""

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    name: "map-marker-outline"
                    size: Theme.px(34)
                }

                Label {
                    color: Theme.muted
                    size: Theme.label
                    text: details.place
                    width: Math.min(implicitWidth, facts.width - Theme.px(44))
                }
            }

            SourceLine {
                text: details.source
                width: parent.width
            }
        }

        TouchButton {
            id: button

            anchors.right: parent.right
            directional: true
            iconAfter: true
            iconName: "arrow-right"
            text: details.openText
            visible: details.page !== "" && details.touchable
            y: end.upright ? end.below : (parent.height - height) / 2
            onClicked: details.opened(details.page)
        }
    }
}
