import QtQuick
import kiosk.ui

// Which page of the rotation stays, and for how long.
StaffPage {
    id: page

    Column {
        spacing: Theme.px(48)
        width: parent.width

        Label {
            color: Theme.muted
            text: page.words.holdBody
            width: parent.width
        }

        Card {
            height: Math.max(Theme.px(152), shown.height + Theme.padding)
            width: parent.width

            TouchButton {
                id: before

                anchors.left: parent.left
                anchors.leftMargin: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                directional: true
                iconName: "arrow-left"
                iconOnly: true
                text: page.words.pageBefore
                onClicked: page.panel.turn(-1)
            }

            Column {
                id: shown

                anchors.left: before.right
                anchors.margins: Theme.padding
                anchors.right: after.left
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    color: Theme.muted
                    horizontalAlignment: Text.AlignHCenter
                    size: Theme.label
                    text: page.view.place
                    width: parent.width
                }

                Label {
                    horizontalAlignment: Text.AlignHCenter
                    strong: true
                    text: page.view.shown
                    width: parent.width
                }
            }

            TouchButton {
                id: after

                anchors.right: parent.right
                anchors.rightMargin: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                directional: true
                iconName: "arrow-right"
                iconOnly: true
                text: page.words.pageAfter
                onClicked: page.panel.turn(1)
            }
        }

        SpanChoice {
            ready: page.view.place !== ""
            view: page.view
            width: parent.width
            onChosen: minutes => page.panel.start("hold", minutes)
            onStopped: page.panel.stop("hold")
        }
    }
}
