pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One step back or on, and how far the walk has come.
Item {
    id: stepper

    required property int count
    required property int step
    required property string previousText
    required property string nextText

    signal stepped(int index)

    implicitHeight: Math.max(back.height, on.height)

    TouchButton {
        id: back

        anchors.left: parent.left
        directional: true
        enabled: stepper.step > 0
        iconName: "arrow-left"
        text: stepper.previousText
        onClicked: stepper.stepped(stepper.step - 1)
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.px(12)

        Repeater {
            model: stepper.count

            Rectangle {
                required property int index

                Accessible.ignored: true
                anchors.verticalCenter: parent?.verticalCenter
                color: index <= stepper.step ? Theme.gold : Theme.line
                height: Theme.px(index === stepper.step ? 22 : 14)
                radius: height / 2
                width: height
            }
        }
    }

    TouchButton {
        id: on

        anchors.right: parent.right
        directional: true
        enabled: stepper.step < stepper.count - 1
        filled: true
        iconAfter: true
        iconName: "arrow-right"
        text: stepper.nextText
        onClicked: stepper.stepped(stepper.step + 1)
    }
}
