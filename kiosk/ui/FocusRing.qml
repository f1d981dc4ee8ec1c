import QtQuick

// Where the keyboard is.
Rectangle {
    id: ring

    property real rounding: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.px(7)
    border.color: Theme.gold
    border.width: Theme.px(5)
    color: "transparent"
    radius: rounding + Theme.px(7)
    z: 10

    Accessible.ignored: true
}
