import QtQuick
import kiosk.ui

// What of the screen a hand reaches from a wheelchair: 380 to 1220 mm above the floor (EN 301 549, 8.3).
QtObject {
    id: reach

    required property real diagonal
    required property real lowerEdge
    required property size screen
    readonly property real lowest: 380
    readonly property real highest: 1220
    // Where the screen hangs is written in the site file, or not; then the lower part of a tall one is taken.
    readonly property bool measured: diagonal > 0
    // Millimetres of a pixel.
    readonly property real fine: measured ? diagonal / Math.hypot(screen.width, screen.height) : 0
    // What is out of reach at the top and at the bottom, in pixels. Whatever hangs so that too little is in reach
    // gets as much as pages need.
    readonly property real above: measured ? within(lowerEdge + screen.height * fine - highest, 0.5) : Math.round(screen.height * 0.4)
    readonly property real below: measured ? within(lowest - lowerEdge, 0.3) : 0
    readonly property bool offered: measured ? above > 0 || below > 0 : screen.height > screen.width

    function within(length: real, share: real): int {
        return Math.ceil(Math.max(0, Math.min(length / fine, screen.height * share)));
    }
}
