import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A level's card; touched, it opens the level.
T.AbstractButton {
    id: button

    required property color accent
    required property string iconName
    required property string kicker
    required property bool lit
    required property string name
    required property string spoken
    required property string summary
    property bool brief: false
    property bool large: false
    property int nameSize: Theme.subheading
    property bool open: false
    property int signSize: Theme.px(88)
    property bool visited: false

    Accessible.description: Reader.spoken(summary)
    Accessible.name: Reader.spoken(spoken)
    // A touch leaves no focus behind, which another language would lose.
    Accessible.role: Accessible.RadioButton
    checked: open
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.touch, plate.implicitHeight)

    background: Plate {
        id: plate

        accent: button.accent
        iconName: button.iconName
        kicker: button.brief ? "" : button.kicker
        lit: button.lit
        name: button.name
        nameSize: button.nameSize
        pressed: button.pressed
        signSize: button.signSize
        smallSize: Theme.px((button.large && button.nameSize > Theme.px(36) ? 30 : 28) * Theme.textScale)
        soft: button.large
        summary: button.brief ? "" : button.summary
        visited: button.visited

        FocusRing {
            visible: button.visualFocus
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
