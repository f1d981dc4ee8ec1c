pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk

// A day from midnight to midnight, five minutes a step.
T.Slider {
    id: slider

    required property DayClock clock

    Accessible.name: "Time of day"
    Accessible.role: Accessible.Slider
    focusPolicy: Qt.StrongFocus
    from: 0
    implicitHeight: 44
    leftPadding: 9
    rightPadding: 9
    snapMode: T.Slider.SnapAlways
    stepSize: 5
    to: 1435

    background: Item {
        Rectangle {
            color: StaffTheme.line
            height: 4
            radius: 2
            width: slider.availableWidth
            x: slider.leftPadding
            y: 11
        }

        Repeater {
            model: 9

            StaffText {
                required property int index

                color: StaffTheme.muted
                font.pixelSize: StaffTheme.small - 1
                text: index * 3
                x: slider.leftPadding + slider.availableWidth * index / 8 - width / 2
                y: 26
            }
        }
    }
    handle: Rectangle {
        border.color: slider.visualFocus ? StaffTheme.text : "transparent"
        border.width: 2
        color: slider.clock.real ? StaffTheme.muted : StaffTheme.accent
        height: 18
        radius: 9
        width: 18
        x: slider.leftPadding + slider.visualPosition * slider.availableWidth - width / 2
        y: 4
    }

    onMoved: slider.clock.setMinutes(slider.value)

    Binding {
        property: "value"
        target: slider
        value: slider.clock.minutes
        when: !slider.pressed
    }
}
