import QtQuick
import kiosk.ui

// The film's name above it while nobody touches the stand, and what should be known about it.
Item {
    id: head

    required property string title
    required property string note
    required property string source

    height: words.height + Theme.px(200)

    Scrim {
        anchors.fill: parent
        fromTop: true
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(Theme.portrait ? 72 : 96)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? 72 : 96)
        anchors.top: parent.top
        anchors.topMargin: Theme.px(48)
        spacing: Theme.px(8)

        Label {
            color: Theme.videoText
            size: Theme.heading
            strong: true
            text: head.title
            width: parent.width
        }

        Label {
            color: Theme.videoText
            size: Theme.px(30)
            text: head.note
            visible: text !== ""
            width: Math.min(parent.width, Theme.px(1300))
        }

        SourceLine {
            color: Theme.videoText
            text: head.source
            width: parent.width
        }
    }
}
