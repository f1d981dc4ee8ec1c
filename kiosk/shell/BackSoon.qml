import QtQuick
import kiosk.ui

// What visitors see while there is no content at all: calm, in every language, never an error.
Rectangle {
    id: soon

    required property list<var> sentences
    required property var families

    color: Theme.background

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(soon.width, soon.height)
    }

    Binding {
        property: "families"
        target: Theme
        value: soon.families
    }

    Thread {
        anchors.fill: parent
        moving: false
        strength: 0.5
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(36)
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: soon.sentences

            Label {
                required property string sentence
                required script

                color: Theme.text
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(52)
                text: sentence
                width: parent.width
            }
        }
    }
}
