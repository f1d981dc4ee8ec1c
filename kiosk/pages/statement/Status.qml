import QtQuick
import kiosk.ui

// What the reader holds, on the paper itself and always in view: an official text, or a summary.
Rectangle {
    id: status

    required property string text
    property int size: Theme.label

    color: Theme.tint(Theme.paperAccent, 0.14)
    height: words.implicitHeight + Theme.px(28)
    radius: Theme.px(14)

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.paperAccent
        name: "information-outline"
        size: Math.round(status.size * 1.3)
    }

    Label {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.px(18)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.paperText
        size: status.size
        strong: true
        text: status.text
    }
}
