pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk

// The size and the orientation of the previewed screen.
StaffSection {
    id: section

    required property Preview preview
    readonly property size screen: preview.screen

    beside: section.screen.width + " × " + section.screen.height + (section.screen.height > section.screen.width ? ", portrait" : ", landscape")
    name: "SCREEN"

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        Repeater {
            model: section.preview.sizes

            StaffButton {
                required property int pixelsAcross
                required property int pixelsDown
                required property string name

                choosable: true
                chosen: section.screen.width === pixelsAcross && section.screen.height === pixelsDown
                text: name
                onClicked: section.preview.resize(pixelsAcross, pixelsDown)
            }
        }

        StaffButton {
            display: T.AbstractButton.IconOnly
            iconName: "screen-rotation"
            text: "Turn the screen"
            onClicked: section.preview.resize(section.screen.height, section.screen.width)
        }
    }
}
