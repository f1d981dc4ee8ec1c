import QtQuick
import kiosk.ui

// The round sign of a place or a principle.
Rectangle {
    id: station

    required property color accent
    required property string iconName
    property int size: Theme.px(96)

    Accessible.ignored: true
    border.color: accent
    border.width: Theme.px(4)
    color: Theme.background
    height: size
    radius: size / 2
    width: size

    Icon {
        anchors.centerIn: parent
        color: station.accent
        name: station.iconName
        size: Math.round(station.size * 0.52)
    }
}
