import QtQuick
import kiosk.ui

// What an opened event says, and what can be done with it.
Column {
    id: rest

    required property string body
    required property string source
    required property string page
    required property var words
    property bool touchable: true

    signal followed(string page)
    signal taken

    spacing: Theme.px(18)

    Label {
        size: Theme.px(32 * Theme.textScale)
        text: rest.body
        visible: text !== ""
        width: parent.width
    }

    SourceLine {
        text: rest.touchable ? rest.source : ""
        width: parent.width
    }

    Flow {
        spacing: Theme.gap
        visible: rest.touchable
        width: parent.width

        TouchButton {
            iconName: "calendar-plus"
            text: rest.words.toCalendar
            onClicked: rest.taken()
        }

        TouchButton {
            directional: true
            iconAfter: true
            iconName: "arrow-right"
            text: rest.words.open
            visible: rest.page !== ""
            onClicked: rest.followed(rest.page)
        }
    }
}
