pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The days as chips.
Flow {
    id: chips

    required property list<var> days
    required property int chosen

    signal picked(string day)

    spacing: Theme.gap

    Repeater {
        model: chips.days

        Item {
            id: chip

            required property int index
            required property string day
            required property string label
            readonly property bool here: index === chips.chosen

            implicitHeight: button.implicitHeight
            implicitWidth: button.implicitWidth

            TouchButton {
                id: button

                Accessible.role: Accessible.RadioButton
                checked: chip.here
                filled: chip.here
                text: chip.label
                onClicked: chips.picked(chip.day)
            }
        }
    }
}
