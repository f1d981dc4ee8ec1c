pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.visit

// The language of the stand; as on the stand itself, the place is kept.
StaffSection {
    id: section

    required property Preview preview
    required property Navigator navigator

    name: "LANGUAGE"

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        Repeater {
            model: section.preview.languages

            StaffButton {
                required property string code
                required property string name

                choosable: true
                chosen: section.navigator.language === code
                text: name
                onClicked: section.navigator.speak(code)
            }
        }
    }
}
