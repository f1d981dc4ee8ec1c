import QtQuick
import kiosk.desk.preview

// What is wrong, or to be known, and the way out of it.
Column {
    id: line

    required property string place
    required property string what
    required property string wayOut
    required property bool grave

    spacing: 2

    StaffText {
        color: line.grave ? StaffTheme.grave : StaffTheme.mild
        text: (line.place ? line.place + ": " : "") + line.what
        width: parent.width
        wrapMode: Text.Wrap
    }

    StaffText {
        color: StaffTheme.muted
        text: line.wayOut
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
}
