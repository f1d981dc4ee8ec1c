pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.visit

// Theme and easy access, and whether the rotation turns.
StaffSection {
    id: section

    required property Preview preview
    required property Navigator navigator

    name: "LOOK"

    Row {
        spacing: StaffTheme.gap

        Repeater {
            model: [
                {
                    "look": "dark",
                    "name": "Dark"
                },
                {
                    "look": "light",
                    "name": "Light"
                },
                {
                    "look": "contrast",
                    "name": "High contrast"
                }
            ]

            StaffButton {
                required property string look
                required property string name

                choosable: true
                chosen: section.preview.look === look
                text: name
                onClicked: section.preview.setLook(look)
            }
        }
    }

    Grid {
        columns: 2
        width: parent.width

        Repeater {
            model: [
                {
                    "ease": "largerText",
                    "name": "Larger text"
                },
                {
                    "ease": "lessMotion",
                    "name": "Less motion"
                },
                {
                    "ease": "lowReach",
                    "name": "Low reach"
                }
            ]

            StaffSwitch {
                required property string ease
                required property string name

                on: section.navigator.ease[ease]
                text: name
                width: section.width / 2
                onClicked: section.navigator.setEase(ease, !on)
            }
        }

        StaffSwitch {
            on: section.preview.playing
            text: "Play the rotation"
            width: section.width / 2
            onClicked: section.preview.play(!on)
        }
    }
}
