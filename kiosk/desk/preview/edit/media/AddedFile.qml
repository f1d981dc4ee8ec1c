pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview
import kiosk.ui

// A file that is under assets/ now: where it may go on the page, and what a picture shows in words.
Column {
    id: file

    required property MediaPanel panel
    required property var words

    spacing: 10

    StaffText {
        font.weight: Font.Bold
        text: file.words.added.replace("{file}", file.panel.added_name)
        width: parent.width
        wrapMode: Text.Wrap
    }

    StaffText {
        color: StaffTheme.muted
        text: file.words.converted.replace("{file}", file.panel.converted_from)
        visible: file.panel.converted_from !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }

    StaffText {
        text: file.panel.places.length > 0 ? file.words.putWhere : file.words.nowhere
        width: parent.width
        wrapMode: Text.Wrap
    }

    Repeater {
        model: file.panel.places

        StaffButton {
            required property int index
            required property string label
            required property string now
            required property bool here

            chosen: here
            iconName: here ? "check" : "arrow-right"
            text: now && !here ? file.words.instead.replace("{place}", label).replace("{file}", now) : label
            width: Math.min(implicitWidth, file.width)
            onClicked: file.panel.put(index)
        }
    }

    StaffText {
        text: file.words.asksAbout
        visible: file.panel.asks
        width: parent.width
        wrapMode: Text.Wrap
    }

    Repeater {
        model: file.panel.abouts

        StaffField {
            required property string code
            required property string said
            required property string script
            required property string language
            required property bool rtl

            family: Theme.familyOf(script)
            hint: language
            mirrored: rtl
            name: file.words.about.replace("{language}", language)
            text: said
            width: file.width

            onEdited: text => file.panel.describe(code, text)
        }
    }

    StaffButton {
        iconName: "plus"
        text: file.panel.waiting > 0 ? file.words.next.replace("{count}", file.panel.waiting) : file.words.another
        onClicked: file.panel.next()
    }
}
