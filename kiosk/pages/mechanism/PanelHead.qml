import QtQuick
import kiosk.ui

// What a view is, and the way back to the three levels.
Item {
    id: head

    required property string closeText
    required property string text

    signal closed

    implicitHeight: Math.max(heading.implicitHeight, close.height)

    Heading {
        id: heading

        anchors.left: parent.left
        anchors.right: close.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        wish: Theme.subheading
        text: head.text
    }

    TouchButton {
        id: close

        anchors.right: parent.right
        iconName: "close"
        iconOnly: true
        text: head.closeText

        onClicked: head.closed()
    }
}
