import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// Something to take along: a touch shows its code.
T.AbstractButton {
    id: choice

    required property string title
    required property string detail

    Accessible.description: Reader.spoken(detail)
    Accessible.name: Reader.spoken(title)
    Accessible.role: Accessible.RadioButton
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.px(104), words.implicitHeight + Theme.px(32))

    background: Rectangle {
        border.color: choice.checked ? Theme.gold : Theme.line
        border.width: Theme.hairline
        color: Theme.tint(choice.pressed ? Theme.gold : Theme.panel, choice.pressed ? 0.35 : 0.9)
        radius: Theme.px(20)

        FocusRing {
            rounding: Theme.px(20)
            visible: choice.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            color: choice.checked ? Theme.gold : Theme.muted
            name: "qrcode"
            size: Theme.px(44)
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.px(24)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                Accessible.ignored: true
                size: Theme.label
                strong: true
                text: choice.title
                width: parent.width
            }

            Label {
                Accessible.ignored: true
                color: Theme.muted
                size: Theme.small
                text: choice.detail
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Keys.onEnterPressed: choice.click()
    Keys.onReturnPressed: choice.click()
}
