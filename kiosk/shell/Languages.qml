pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// Every language under its own name, in its own letters.
Sheet {
    id: sheet

    required property Navigator navigator

    Accessible.name: navigator.words.language

    Grid {
        columnSpacing: Theme.gap
        columns: Theme.portrait ? 2 : 3
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: sheet.navigator.languages

            TouchButton {
                required property string code
                required property string name
                required script
                required property int index
                // Each name is said by a voice of its own language.
                readonly property string spokenIn: code

                Accessible.role: Accessible.RadioButton
                checked: filled
                filled: code === sheet.navigator.language
                focus: index === 0
                height: Theme.px(112)
                size: Theme.body
                text: name
                width: Math.floor((parent.width - (parent as Grid).columnSpacing * ((parent as Grid).columns - 1)) / (parent as Grid).columns)
                onClicked: {
                    sheet.open = false;
                    sheet.navigator.speak(code);
                }
            }
        }
    }
}
