import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A chapter: when it begins, and its name.
T.AbstractButton {
    id: button

    required property string time
    required property string title
    property bool here: false

    Accessible.name: Reader.spoken(title + ", " + time)
    Accessible.role: Accessible.Button
    checked: here
    bottomPadding: Theme.px(14)
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.px(28)
    rightPadding: Theme.px(28)
    topPadding: Theme.px(14)

    background: Rectangle {
        border.color: button.here ? Theme.gold : Theme.line
        border.width: Theme.hairline
        color: button.pressed ? Theme.tint(Theme.gold, 0.35) : Theme.tint(Theme.panel, 0.85)
        radius: Theme.px(20)

        FocusRing {
            rounding: parent.radius
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Label {
            id: moment

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.gold
            script: "latin"
            size: Theme.label
            strong: true
            text: button.time
            width: Math.max(implicitWidth, Theme.px(66))
        }

        WholeLabel {
            id: words

            Accessible.ignored: true
            anchors.left: moment.right
            anchors.leftMargin: Theme.px(18)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            strong: button.here
            text: button.title
            wish: Theme.label
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
