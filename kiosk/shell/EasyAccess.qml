pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// Larger text, high contrast, less motion, low reach; all of it ends with the visit.
Sheet {
    id: sheet

    required property Navigator navigator
    readonly property var words: navigator.words
    readonly property var bodies: ({
            "speech": navigator.speechless === "no-device" ? words.speechPlugIn : navigator.speechless ? words.speechUnable : words.speechBody,
            "largerText": words.largerTextBody,
            "highContrast": words.highContrastBody,
            "lessMotion": words.lessMotionBody,
            "lowReach": words.lowReachBody
        })

    Accessible.name: words.easyAccess

    Column {
        spacing: Theme.gap
        width: parent.width

        Label {
            color: Theme.muted
            size: Theme.label
            text: sheet.words.easyAccessBody
            width: parent.width
        }

        Repeater {
            model: [
                {
                    "name": "speech",
                    "sign": "account-voice"
                },
                {
                    "name": "largerText",
                    "sign": "format-size"
                },
                {
                    "name": "highContrast",
                    "sign": "contrast-circle"
                },
                {
                    "name": "lessMotion",
                    "sign": "motion-pause-outline"
                },
                {
                    "name": "lowReach",
                    "sign": "arrow-collapse-down"
                }
            ]

            Toggle {
                required property string name
                required property string sign
                required property int index

                body: sheet.bodies[name]
                checked: sheet.navigator.ease[name]
                focus: index === 0
                iconName: sign
                offText: sheet.words.off
                onText: sheet.words.on
                text: sheet.words[name]
                visible: name !== "lowReach" || Theme.portrait
                width: parent.width
                onClicked: sheet.navigator.setEase(name, !sheet.navigator.ease[name])
            }
        }
    }
}
