pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The panel's languages, each under its own name.
StaffPage {
    id: page

    Grid {
        columnSpacing: Theme.gap
        columns: Theme.portrait ? 2 : 3
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: page.view.rows

            TouchButton {
                required property string code
                required property string name
                required script

                Accessible.role: Accessible.RadioButton
                checked: filled
                filled: code === page.view.spoken
                height: Theme.px(112)
                size: Theme.body
                text: name
                width: Math.floor((parent.width - Theme.gap * ((parent as Grid).columns - 1)) / (parent as Grid).columns)
                onClicked: page.panel.speak(code)
            }
        }
    }
}
