import QtQuick
import kiosk.ui

// The page's title, and what to do here.
Column {
    id: head

    required property string body
    required property string title

    spacing: Theme.px(4)

    Heading {
        text: head.title
        width: parent.width
    }

    Label {
        color: Theme.muted
        text: head.body
        visible: text !== ""
        width: parent.width
    }
}
