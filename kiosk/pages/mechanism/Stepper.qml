pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One step back or on, and how far the walk has come. At an end a button dims, and keeps the keyboard.
Item {
    id: stepper

    required property int count
    required property string nextText
    required property string previousText
    required property int step
    required property string text
    readonly property bool narrow: width < back.fullWidth + on.fullWidth + words.implicitWidth + 2 * Theme.gap

    signal stepped(int index)

    implicitHeight: Math.max(back.height, on.height)

    TouchButton {
        id: back

        anchors.left: parent.left
        directional: true
        iconName: "arrow-left"
        iconOnly: stepper.narrow
        opacity: stepper.step > 0 ? 1 : 0.45
        text: stepper.previousText

        onClicked: stepper.stepped(Math.max(0, stepper.step - 1))
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(6)

        Label {
            id: words

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.gold
            size: Theme.label
            strong: true
            text: stepper.text
            wrapMode: Text.NoWrap
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(12)

            Repeater {
                model: stepper.count

                Rectangle {
                    required property int index

                    Accessible.ignored: true
                    color: index <= stepper.step ? Theme.gold : Theme.line
                    height: Theme.px(14)
                    radius: height / 2
                    width: Theme.px(index === stepper.step ? 36 : 14)
                }
            }
        }
    }

    TouchButton {
        id: on

        anchors.right: parent.right
        directional: true
        filled: true
        iconAfter: true
        iconName: "arrow-right"
        iconOnly: stepper.narrow
        opacity: stepper.step < stepper.count - 1 ? 1 : 0.45
        text: stepper.nextText

        onClicked: stepper.stepped(Math.min(stepper.count - 1, stepper.step + 1))
    }
}
