import QtQuick
import kiosk.ui

// The code, and where it leads.
Card {
    id: card

    required property string payload
    required property string invitation
    required property string caption

    implicitHeight: Math.max(code.height, words.implicitHeight) + 2 * Theme.px(24)

    QrCode {
        id: code

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        caption: card.invitation + ": " + card.caption
        payload: card.payload
        width: Theme.px(208)
        height: width
    }

    Column {
        id: words

        anchors.left: code.right
        anchors.leftMargin: Theme.px(22)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(8)

        Label {
            Accessible.ignored: true
            size: Theme.label
            strong: true
            text: card.invitation
            width: parent.width
        }

        Label {
            Accessible.ignored: true
            color: Theme.muted
            size: Theme.least
            text: card.caption
            width: parent.width
        }
    }
}
