import QtQuick
import kiosk.ui

// The document's title, as its first page would carry it.
Column {
    id: head

    required property string title
    required property string laterText

    bottomPadding: Theme.px(12)
    spacing: Theme.px(28)
    topPadding: Theme.px(16)

    Badge {
        anchors.left: parent.left
        filled: true
        text: head.laterText
    }

    WholeLabel {
        Accessible.role: Accessible.Heading
        color: Theme.paperText
        strong: true
        text: head.title
        width: parent.width
        wish: Math.round(Theme.heading * 1.15)
    }

    Rectangle {
        anchors.left: parent.left
        color: Theme.paperAccent
        height: Theme.px(6)
        width: Theme.px(120)
    }
}
