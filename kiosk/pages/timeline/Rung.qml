import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// An event on the upright line; the chosen one tells all it has.
Item {
    id: rung

    required property int index
    required property string date
    required property string title
    required property string body
    required property string place
    required property string source
    required property string page
    required property string phase
    required property string called
    required property string following
    required property var words
    property color accent: Theme.sky
    property bool chosen: false
    property bool touchable: true
    // How far it is to the next rung.
    property real spacing: 0
    readonly property color ink: phase === "now" ? Theme.gold : phase === "later" ? Theme.coral : accent
    readonly property real pad: Theme.px(28)

    signal picked
    signal opened(string page)

    height: implicitHeight
    implicitHeight: head.height + (chosen ? details.height + Theme.px(16) : 0)

    Strand {
        accent: rung.accent
        height: rung.height + rung.spacing
        phase: rung.following
        upright: true
        visible: rung.following !== ""
        x: knot.x + knot.width / 2
        y: knot.y + knot.height / 2
    }

    Knot {
        id: knot

        accent: rung.accent
        anchors.left: parent.left
        chosen: rung.chosen && rung.touchable
        phase: rung.phase
        y: rung.pad + day.height / 2 - height / 2
    }

    Card {
        anchors.bottom: parent.bottom
        anchors.left: knot.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.top: parent.top
        border.color: rung.chosen ? rung.ink : Theme.line
        color: rung.chosen ? Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.82) : Theme.tint(Theme.deep, Theme.highContrast ? 1 : 0.5)

        T.AbstractButton {
            id: head

            Accessible.checkable: true
            Accessible.checked: rung.chosen
            Accessible.description: rung.called
            Accessible.name: `${rung.date}: ${rung.title}`
            Accessible.role: Accessible.RadioButton
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: rung.touchable
            focusPolicy: Qt.StrongFocus
            height: Math.max(Theme.touch, lines.height + 2 * rung.pad)
            onClicked: rung.picked()

            contentItem: Item {
                Column {
                    id: lines

                    anchors.left: parent.left
                    anchors.margins: rung.pad
                    anchors.right: parent.right
                    anchors.top: parent.top
                    spacing: Theme.px(4)

                    Row {
                        spacing: Theme.px(20)

                        Label {
                            id: day

                            Accessible.ignored: true
                            anchors.verticalCenter: parent.verticalCenter
                            color: rung.phase === "past" ? Theme.muted : rung.ink
                            size: Theme.label
                            strong: rung.phase !== "past"
                            text: rung.date
                            wrapMode: Text.NoWrap
                        }

                        Badge {
                            Accessible.ignored: true
                            accent: rung.ink
                            filled: rung.phase === "now"
                            text: rung.phase === "now" || rung.phase === "later" ? rung.called : ""
                        }
                    }

                    Label {
                        Accessible.ignored: true
                        size: rung.chosen ? Theme.subheading : Theme.body
                        strong: rung.chosen
                        text: rung.title
                        width: parent.width
                    }
                }
            }

            FocusRing {
                visible: head.visualFocus
            }

            Keys.onEnterPressed: head.click()
            Keys.onReturnPressed: head.click()
        }

        Details {
            id: details

            anchors.left: parent.left
            anchors.leftMargin: rung.pad
            anchors.right: parent.right
            anchors.rightMargin: rung.pad
            anchors.top: head.bottom
            anchors.topMargin: -Theme.px(12)
            body: rung.body
            openText: rung.words.open
            page: rung.page
            place: rung.place
            source: rung.words.source.replace("{source}", rung.source)
            touchable: rung.touchable
            visible: rung.chosen
            onOpened: page => rung.opened(page)
        }
    }
}
