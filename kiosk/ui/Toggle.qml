import QtQuick
import QtQuick.Templates as T

// A setting that is on or off, with what it does.
T.AbstractButton {
    id: toggle

    required property string body
    required property string iconName
    required property string onText
    required property string offText

    Accessible.description: Reader.spoken(body)
    Accessible.name: Reader.spoken(text)
    Accessible.role: Accessible.CheckBox
    checkable: true
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.px(104), words.implicitHeight + Theme.px(32))

    background: Rectangle {
        border.color: toggle.checked ? Theme.gold : Theme.line
        border.width: Theme.hairline
        color: Theme.tint(Theme.panel, 0.9)
        radius: Theme.px(20)

        FocusRing {
            rounding: Theme.px(20)
            visible: toggle.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            color: toggle.checked ? Theme.gold : Theme.muted
            name: toggle.iconName
            size: Theme.px(48)
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.px(24)
            anchors.right: knob.left
            anchors.rightMargin: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                Accessible.ignored: true
                strong: true
                text: toggle.text
                width: parent.width
            }

            Label {
                Accessible.ignored: true
                color: Theme.muted
                size: Theme.small
                text: toggle.body
                width: parent.width
            }
        }

        Badge {
            id: knob

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            accent: toggle.checked ? Theme.gold : Theme.muted
            filled: toggle.checked
            text: toggle.checked ? toggle.onText : toggle.offText
        }
    }

    Keys.onEnterPressed: toggle.click()
    Keys.onReturnPressed: toggle.click()
}
