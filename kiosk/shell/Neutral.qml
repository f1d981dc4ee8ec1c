import QtQuick
import kiosk.ui

// The stand's window while there is no content at all.
Window {
    id: neutral

    required property list<var> sentences

    color: Theme.ink
    minimumHeight: 320
    minimumWidth: 320
    title: "Information stand"

    BackSoon {
        anchors.fill: parent
        sentences: neutral.sentences
    }
}
