import QtQuick
import kiosk.ui

// Somebody's words, and at a touch where they were said.
Scene {
    id: scene

    required property string saidBy
    required property string setting
    property bool unfolded: false

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(40)
        width: parent.width - 2 * Theme.margin

        Heading {
            size: Theme.px(72)
            text: scene.title
            width: parent.width
        }

        Label {
            color: scene.accentColor
            size: Theme.px(42)
            text: scene.saidBy
            width: parent.width
        }

        TouchButton {
            anchors.left: parent.left
            text: scene.words.whereSaid
            visible: !scene.rotating
            onClicked: scene.unfolded = !scene.unfolded
        }

        Label {
            size: Theme.px(36)
            text: scene.setting
            visible: scene.unfolded
            width: parent.width
        }
    }
}
