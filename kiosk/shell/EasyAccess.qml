pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// How the stand is seen and reached: each a setting, all of which ends with the visit.
Sheet {
    id: sheet

    required property Navigator navigator
    required property bool lowReach
    readonly property var words: navigator.words
    readonly property var bodies: ({
            "speech": navigator.speechless === "no-device" ? words.speechPlugIn : navigator.speechless ? words.speechUnable : words.speechBody,
            "largerText": words.largerTextBody,
            "largestText": words.largestTextBody,
            "widerLetters": words.widerLettersBody,
            "readingLine": words.readingLineBody,
            "easyWords": words.easyWordsBody,
            "highContrast": words.highContrastBody,
            "invertedContrast": words.invertedContrastBody,
            "lessMotion": words.lessMotionBody,
            "lowReach": words.lowReachBody
        })
    readonly property int columns: Theme.portrait || Theme.largestText ? 1 : 2
    readonly property list<var> settings: [
        {
            "name": "speech",
            "sign": "account-voice"
        },
        {
            "name": "largerText",
            "sign": "format-size"
        },
        {
            "name": "largestText",
            "sign": "magnify-plus-outline"
        },
        {
            "name": "widerLetters",
            "sign": "format-letter-spacing"
        },
        {
            "name": "readingLine",
            "sign": "minus-box-outline"
        },
        {
            "name": "easyWords",
            "sign": "book-open-variant"
        },
        {
            "name": "highContrast",
            "sign": "contrast-circle"
        },
        {
            "name": "invertedContrast",
            "sign": "invert-colors"
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

    Accessible.name: words.easyAccess
    widest: Theme.px(columns > 1 ? 1500 : 1180)

    Column {
        spacing: Theme.gap
        width: parent.width

        Label {
            color: Theme.muted
            size: Theme.label
            text: sheet.words.easyAccessBody
            width: parent.width
        }

        Grid {
            id: grid

            columns: sheet.columns
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: sheet.settings

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
                    visible: name === "lowReach" ? sheet.lowReach : name !== "easyWords" || sheet.navigator.easyWords
                    width: Math.floor((grid.width - (grid.columns - 1) * grid.spacing) / grid.columns)
                    onClicked: sheet.navigator.setEase(name, !sheet.navigator.ease[name])
                }
            }
        }
    }
}
