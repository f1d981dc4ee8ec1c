import QtQuick
import kiosk.ui

// What visitors see while there is no content at all: calm, in every language, never an error.
Rectangle {
    id: soon

    required property list<var> sentences

    color: Theme.ink

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(soon.width, soon.height)
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
                required property string script

                color: Theme.text
                font.family: Theme.familyOf(script)
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(52)
                text: sentence
                width: parent.width
            }
        }
    }
}
