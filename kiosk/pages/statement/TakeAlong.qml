import QtQuick
import kiosk.ui

// The code, and where it leads: below it where the card is upright, else beside it.
Card {
    id: card

    required property string payload
    required property string invitation
    required property string caption
    required property bool upright
    readonly property real inset: Theme.px(24)
    readonly property real least: Theme.px(208)
    readonly property real spare: height - words.implicitHeight - Theme.px(20) - 2 * inset

    implicitHeight: 2 * inset + (upright ? least + Theme.px(20) + words.implicitHeight : Math.max(least, words.implicitHeight))

    QrCode {
        id: code

        caption: card.invitation + ": " + card.caption
        height: width
        payload: card.payload
        width: card.upright ? Math.max(card.least, Math.min(Theme.px(300), card.spare)) : card.least
        x: card.upright ? (card.width - width) / 2 : Theme.mirrored ? card.width - width - card.inset : card.inset
        y: card.upright ? card.inset + Math.max(0, (card.spare - height) / 2) : (card.height - height) / 2
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: card.inset + (card.upright ? 0 : card.least + card.inset)
        anchors.right: parent.right
        anchors.rightMargin: card.inset
        spacing: Theme.px(6)
        y: card.upright ? code.y + code.height + Theme.px(20) : (card.height - height) / 2

        Label {
            Accessible.ignored: true
            horizontalAlignment: card.upright ? Text.AlignHCenter : Text.AlignLeft
            size: Theme.label
            strong: true
            text: card.invitation
            width: parent.width
        }

        Label {
            Accessible.ignored: true
            color: Theme.muted
            horizontalAlignment: card.upright ? Text.AlignHCenter : Text.AlignLeft
            size: Theme.small
            text: card.caption
            width: parent.width
        }
    }
}
