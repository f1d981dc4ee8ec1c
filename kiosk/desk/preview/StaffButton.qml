import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// What staff press: one of several (checked), a switch with a box, or a plain button.
T.AbstractButton {
    id: button

    property string iconName: ""
    // Whether it says which of several is chosen, rather than what is to be done next.
    property bool choosable: false
    property bool chosen: false
    property string family: StaffTheme.family
    property color iconColor: ink
    readonly property color ink: chosen ? StaffTheme.overAccent : StaffTheme.text

    Accessible.name: text
    Accessible.role: Accessible.Button
    checkable: choosable
    checked: choosable && chosen
    focusPolicy: Qt.StrongFocus
    font.pixelSize: StaffTheme.words
    hoverEnabled: true
    implicitHeight: StaffTheme.control
    implicitWidth: row.implicitWidth + 22
    opacity: enabled ? 1 : 0.5

    background: Rectangle {
        border.color: !button.visualFocus ? "transparent" : button.chosen ? StaffTheme.text : StaffTheme.accent
        border.width: 2
        color: button.chosen ? StaffTheme.accent : button.pressed || button.hovered ? StaffTheme.pressed : StaffTheme.raised
        radius: StaffTheme.radius
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: button.iconColor
                name: button.iconName
                size: StaffTheme.icon
                visible: button.iconName !== ""
            }

            StaffText {
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: button.ink
                font.family: button.family
                text: button.text
                visible: button.display !== T.AbstractButton.IconOnly
            }
        }
    }

    // A click says what is wanted; whether it is chosen then, says whoever has the choice.
    onToggled: checked = Qt.binding(() => button.choosable && button.chosen)

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
