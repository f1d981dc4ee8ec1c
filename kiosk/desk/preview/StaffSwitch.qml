import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// On or off; whoever uses it says what follows from a click.
T.AbstractButton {
    id: control

    property bool on: false

    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    checkable: true
    checked: on
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: 28

    background: Rectangle {
        border.color: control.visualFocus ? StaffTheme.accent : "transparent"
        border.width: 2
        color: control.hovered ? StaffTheme.raised : "transparent"
        radius: StaffTheme.radius
    }
    contentItem: Row {
        leftPadding: 6
        spacing: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: control.on ? StaffTheme.accent : StaffTheme.muted
            name: control.on ? "checkbox-marked" : "checkbox-blank-outline"
            size: StaffTheme.icon + 2
        }

        StaffText {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
        }
    }

    onToggled: checked = Qt.binding(() => control.on)

    Keys.onEnterPressed: control.click()
    Keys.onReturnPressed: control.click()
}
