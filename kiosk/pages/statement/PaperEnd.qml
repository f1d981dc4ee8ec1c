import QtQuick
import kiosk.ui

// Below the last line: where the text comes from.
Column {
    id: end

    required property string source

    spacing: Theme.px(16)
    topPadding: Theme.px(40)

    Rectangle {
        color: Theme.paperMuted
        height: Theme.hairline
        opacity: 0.4
        width: parent.width
    }

    Label {
        color: Theme.paperMuted
        size: Theme.label
        text: end.source
        width: parent.width
    }
}
