import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Over the whole window, as it is to be closed: what becomes of changes that are not saved.
FocusScope {
    id: box

    required property EditMode edit

    Accessible.name: question.text
    Accessible.role: Accessible.Dialog

    Keys.onEscapePressed: box.edit.ask(false)
    onVisibleChanged: if (visible)
        save.forceActiveFocus(Qt.TabFocusReason)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Rectangle {
        anchors.fill: parent
        color: StaffTheme.pit
        opacity: 0.7
    }

    Rectangle {
        anchors.centerIn: parent
        color: StaffTheme.ground
        height: lines.height + 48
        radius: StaffTheme.radius
        width: Math.min(parent.width - 32, 480)

        Column {
            id: lines

            spacing: 16
            width: parent.width - 48
            x: 24
            y: 24

            StaffText {
                id: question

                font.weight: Font.Bold
                text: box.edit.words.leave.replace("{count}", box.edit.pending)
                width: parent.width
                wrapMode: Text.Wrap
            }

            Flow {
                spacing: StaffTheme.gap
                width: parent.width

                StaffButton {
                    id: save

                    chosen: true
                    text: box.edit.words.saveAndClose
                    onClicked: box.edit.close(true)
                }

                StaffButton {
                    text: box.edit.words.closeUnsaved
                    onClicked: box.edit.close(false)
                }

                StaffButton {
                    text: box.edit.words.stay
                    onClicked: box.edit.ask(false)
                }
            }
        }
    }
}
