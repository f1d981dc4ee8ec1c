import QtQuick
import kiosk.ui

// Before its moment: what it will be, and when.
Item {
    id: held

    required property string title
    required property string laterText
    required property string notYet
    required property string opens
    required property real side

    Column {
        anchors.left: parent.left
        anchors.leftMargin: held.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(36)
        width: Math.min(parent.width - 2 * held.side, Theme.px(1400))

        Icon {
            anchors.left: parent.left
            color: Theme.gold
            name: "clock-outline"
            size: Theme.px(96)
        }

        Badge {
            anchors.left: parent.left
            text: held.laterText
        }

        Heading {
            text: held.title
            width: parent.width
        }

        Label {
            color: Theme.gold
            size: Theme.subheading
            strong: true
            text: held.notYet
            width: parent.width
        }

        Label {
            size: Theme.subheading
            text: held.opens
            width: parent.width
        }
    }
}
