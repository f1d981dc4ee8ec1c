import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A level's card; touched, it opens the level.
T.AbstractButton {
    id: button

    required property string spoken
    required property string kicker
    required property string iconName
    required property string name
    required property string summary
    required property color accent
    required property bool lit
    property bool open: false
    property bool visited: false
    property bool large: false
    property bool brief: false
    property int signSize: Theme.px(88)

    Accessible.checkable: true
    Accessible.checked: open
    Accessible.description: summary
    Accessible.name: spoken
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touch, plate.implicitHeight)

    background: Plate {
        id: plate

        accent: button.accent
        iconName: button.iconName
        kicker: button.brief ? "" : button.kicker
        lit: button.lit
        name: button.name
        nameSize: Theme.px((button.large ? 46 : button.brief ? 32 : 40) * Theme.textScale)
        pressed: button.pressed
        signSize: button.signSize
        smallSize: button.large ? Theme.px(34) : Theme.label
        summary: button.brief ? "" : button.summary
        visited: button.visited

        FocusRing {
            visible: button.visualFocus
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
