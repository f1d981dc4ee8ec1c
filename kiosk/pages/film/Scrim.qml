import QtQuick
import kiosk.ui

// A shade from one edge of the film, under what must be read there.
Rectangle {
    id: scrim

    property bool fromTop: false

    rotation: fromTop ? 180 : 0

    gradient: Gradient {
        GradientStop {
            color: Theme.tint(Theme.video, 0)
            position: 0
        }
        GradientStop {
            color: Theme.tint(Theme.video, 0.5)
            position: 0.3
        }
        GradientStop {
            color: Theme.tint(Theme.video, 0.92)
            position: 0.7
        }
    }
}
