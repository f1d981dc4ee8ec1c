pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A surface of a series' colour; in high contrast each series has a pattern too.
Rectangle {
    id: swatch

    required property int slot
    required property color tone
    readonly property int pattern: Theme.highContrast ? slot % 4 : 0

    border.color: tone
    border.width: pattern ? Theme.px(4) : 0
    clip: pattern > 1
    color: pattern ? Theme.panel : tone

    Repeater {
        model: swatch.pattern === 2 ? Math.max(0, Math.ceil(swatch.height / Theme.px(12))) : 0

        Rectangle {
            required property int index

            color: swatch.tone
            height: Theme.px(4)
            width: swatch.width
            y: index * Theme.px(12)
        }
    }

    Repeater {
        model: swatch.pattern === 3 ? Math.max(0, Math.ceil(swatch.width / Theme.px(12))) : 0

        Rectangle {
            required property int index

            color: swatch.tone
            height: swatch.height
            width: Theme.px(4)
            x: index * Theme.px(12)
        }
    }
}
