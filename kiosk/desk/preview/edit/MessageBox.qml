import QtQuick
import kiosk.desk
import kiosk.desk.preview
import kiosk.ui

// What was not done and why, with the way to its line.
Rectangle {
    id: box

    required property EditMode edit
    readonly property string message: edit.message

    Accessible.name: box.edit.message
    Accessible.role: Accessible.AlertMessage
    color: StaffTheme.raised
    height: visible ? lines.implicitHeight + 24 : 0
    visible: message !== ""

    onMessageChanged: if (message !== "")
        Accessible.announce(message, Accessible.Assertive)

    Icon {
        color: StaffTheme.mild
        name: "alert-outline"
        size: StaffTheme.icon
        x: 12
        y: 13
    }

    Column {
        id: lines

        spacing: 8
        width: parent.width - 52
        x: 40
        y: 12

        StaffText {
            Accessible.ignored: true
            text: box.edit.message
            width: parent.width
            wrapMode: Text.Wrap
        }

        Row {
            spacing: StaffTheme.gap

            StaffButton {
                iconName: "open-in-new"
                text: box.edit.words.openFile
                visible: box.edit.placed
                onClicked: box.edit.openFile()
            }

            StaffButton {
                text: box.edit.words.close
                onClicked: box.edit.dismiss()
            }
        }
    }
}
