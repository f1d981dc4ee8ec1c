import QtQuick
import kiosk.ui

// The golden light that carries a decision.
Item {
    id: spark

    property bool flying: false

    Accessible.ignored: true
    opacity: flying ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    Repeater {
        model: [
            {
                "size": 72,
                "strength": 0.18
            },
            {
                "size": 46,
                "strength": 0.4
            },
            {
                "size": 24,
                "strength": 1
            }
        ]

        Rectangle {
            required property int size
            required property real strength

            anchors.centerIn: parent
            color: Theme.tint(Theme.gold, strength)
            height: Theme.px(size)
            radius: height / 2
            width: height
        }
    }
}
