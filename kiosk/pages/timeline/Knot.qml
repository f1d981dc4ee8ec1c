pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A knot on the line: filled where it is past, golden now, hollow ahead, an outline of coral later.
Item {
    id: knot

    required property string phase
    property color accent: Theme.sky
    property bool chosen: false
    property bool large: false
    readonly property color ink: phase === "now" ? Theme.gold : phase === "later" ? Theme.coral : accent
    readonly property real core: Theme.px((phase === "now" ? 40 : 28) * (large ? 1.4 : 1))

    Accessible.ignored: true
    implicitHeight: Theme.px(large ? 108 : 76)
    implicitWidth: implicitHeight

    Repeater {
        model: knot.phase === "now" && !Theme.highContrast ? [1.9, 1.5, 1.22] : []

        Rectangle {
            required property real modelData

            anchors.centerIn: parent
            color: Theme.tint(Theme.gold, 0.16)
            height: knot.core * modelData
            radius: height / 2
            width: height
        }
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.text
        border.width: Theme.px(4)
        color: Theme.background
        height: knot.core + Theme.px(24)
        radius: height / 2
        visible: knot.chosen
        width: height
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: knot.ink
        border.width: knot.phase === "later" ? Theme.px(3) : Theme.px(6)
        color: knot.phase === "past" || knot.phase === "now" ? knot.ink : Theme.background
        height: knot.core
        radius: height / 2
        width: height
    }

    Rectangle {
        anchors.centerIn: parent
        color: knot.ink
        height: Theme.px(8)
        radius: height / 2
        visible: knot.phase === "later"
        width: height
    }
}
