import QtQuick
import kiosk.desk.preview

// One save: when, by whom, where, and what stood there before and after.
Rectangle {
    id: row

    required property int index
    required property string head
    required property string page
    required property string what
    required property string before
    required property string after
    required property bool undone
    required property bool undoes
    required property var words

    signal takenBack

    Accessible.name: head + ". " + page + ": " + what
    Accessible.role: Accessible.ListItem
    color: StaffTheme.raised
    height: lines.height + 20
    opacity: undone ? 0.6 : 1
    radius: StaffTheme.radius

    Column {
        id: lines

        anchors.left: parent.left
        anchors.margins: 10
        anchors.right: button.left
        spacing: 2
        y: 10

        StaffText {
            Accessible.ignored: true
            color: StaffTheme.muted
            font.pixelSize: StaffTheme.small
            text: row.head + (row.undone ? " · " + row.words.undone : row.undoes ? " · " + row.words.undoes : "")
            width: parent.width
        }

        StaffText {
            Accessible.ignored: true
            font.weight: Font.Bold
            text: row.page + " · " + row.what
            width: parent.width
            wrapMode: Text.Wrap
        }

        StaffText {
            Accessible.name: row.words.before.replace("{text}", row.before)
            color: StaffTheme.muted
            font.strikeout: true
            text: row.before
            visible: text !== ""
            width: parent.width
        }

        StaffText {
            Accessible.name: row.words.after.replace("{text}", row.after)
            text: row.after
            visible: text !== ""
            width: parent.width
        }
    }

    StaffButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        enabled: !row.undone
        text: row.words.undo
        onClicked: row.takenBack()
    }
}
