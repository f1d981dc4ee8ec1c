import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// An expert group; touched, it says what it does, in its place.
T.AbstractButton {
    id: button

    required property color accent
    required property string body
    required property string iconName
    required property string name
    required property bool open

    Accessible.description: Reader.spoken(open ? body : "")
    Accessible.name: Reader.spoken(name)
    Accessible.role: Accessible.Button
    // A touch leaves no focus behind, which another language would lose.
    checkable: true
    checked: open
    focusPolicy: Qt.TabFocus
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + Theme.px(32))

    background: Rectangle {
        border.color: button.open || button.pressed ? button.accent : Theme.line
        border.width: Theme.hairline
        color: button.pressed ? Theme.tint(button.accent, 0.25) : Theme.surface
        radius: Theme.px(20)

        FocusRing {
            rounding: Theme.px(20)
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(24)
            anchors.top: parent.top
            anchors.topMargin: Theme.px(22)
            color: button.accent
            name: button.iconName
            size: Theme.px(44)
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.px(20)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)

            WholeLabel {
                Accessible.ignored: true
                strong: true
                text: button.name
                width: parent.width
                wish: Theme.px(30 * Theme.textScale)
            }

            Label {
                Accessible.ignored: true
                size: Theme.label
                text: button.body
                visible: button.open
                width: parent.width
            }
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(24)
            anchors.top: sign.top
            color: Theme.gold
            name: button.open ? "chevron-up" : "chevron-down"
            size: Theme.px(44)
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
