import QtQuick
import kiosk.ui

// Text goes on below.
Rectangle {
    Accessible.ignored: true

    gradient: Gradient {
        GradientStop {
            color: Theme.tint(Theme.paper, 0)
            position: 0
        }

        GradientStop {
            color: Theme.paper
            position: 1
        }
    }
}
