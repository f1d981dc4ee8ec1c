import QtQuick
import kiosk.ui

// Says that there is more below.
Rectangle {
    required property bool shown

    Accessible.ignored: true
    height: Theme.px(56)
    visible: shown

    gradient: Gradient {
        GradientStop {
            color: Theme.tint(Theme.panel, 0)
            position: 0
        }

        GradientStop {
            color: Theme.panel
            position: 1
        }
    }
}
