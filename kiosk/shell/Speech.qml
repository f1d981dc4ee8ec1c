pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// What the keys of the keypad do, and how the stand speaks; all of it ends with the visit.
Sheet {
    id: sheet

    required property Navigator navigator
    readonly property var words: navigator.words

    Accessible.name: words.speech

    Column {
        spacing: Theme.gap
        width: parent.width

        Label {
            color: Theme.muted
            size: Theme.label
            text: sheet.words.speechKeys
            width: parent.width
        }

        Grid {
            id: grid

            columnSpacing: Theme.gap
            columns: 2
            rowSpacing: Theme.gap
            width: parent.width

            Repeater {
                model: [
                    {
                        "deed": "repeat",
                        "words": sheet.words.speechRepeat
                    },
                    {
                        "deed": "spell",
                        "words": sheet.words.speechSpell
                    },
                    {
                        "deed": "slower",
                        "words": sheet.words.speechSlower
                    },
                    {
                        "deed": "faster",
                        "words": sheet.words.speechFaster
                    },
                    {
                        "deed": "quieter",
                        "words": sheet.words.speechQuieter
                    },
                    {
                        "deed": "louder",
                        "words": sheet.words.speechLouder
                    }
                ]

                TouchButton {
                    required property string deed
                    required property string words

                    text: words
                    width: Math.floor((grid.width - grid.columnSpacing) / 2)
                    onClicked: sheet.navigator.order(deed)
                }
            }
        }

        TouchButton {
            text: sheet.words.speechOff
            width: parent.width
            onClicked: {
                sheet.open = false;
                sheet.navigator.setEase("speech", false);
            }
        }
    }
}
