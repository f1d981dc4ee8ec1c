pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What the film is, beside its poster.
Column {
    id: about

    required property string title
    required property string body
    required property string note
    required property string source
    required property bool later
    required property list<string> screenings
    required property var words

    spacing: Theme.px(28)

    Badge {
        text: about.later ? about.words.later : ""
    }

    Heading {
        text: about.title
        width: parent.width
    }

    Label {
        text: about.body
        visible: text !== ""
        width: parent.width
    }

    Row {
        spacing: Theme.px(18)
        visible: about.note !== ""
        width: parent.width

        Icon {
            id: sign

            color: Theme.gold
            name: "information-outline"
            size: Theme.px(44)
        }

        Label {
            color: Theme.muted
            size: Theme.px(30 * Theme.textScale)
            text: about.note
            width: parent.width - sign.width - parent.spacing
        }
    }

    Column {
        spacing: Theme.px(8)
        visible: about.screenings.length > 0
        width: parent.width

        Label {
            color: Theme.gold
            strong: true
            text: about.words.screenings
            width: parent.width
        }

        Repeater {
            model: about.screenings

            Label {
                required property string modelData

                text: modelData
                width: parent.width
            }
        }
    }

    SourceLine {
        text: about.source
        width: parent.width
    }
}
