pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Which stand this is, to be read across the hall.
Item {
    id: name

    required property string stand
    required property string place
    readonly property real room: width - 2 * Theme.margin

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Thread {
        anchors.fill: parent
        mirrored: Theme.mirrored
        moving: false
        strength: Theme.highContrast ? 0 : 0.5
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(36)
        width: name.room

        // A long name is set smaller, and breaks at its hyphens.
        Label {
            id: large

            color: Theme.gold
            horizontalAlignment: Text.AlignHCenter
            script: "latin"
            size: Math.max(Theme.px(110), Math.min(Theme.px(260), name.room / Math.max(1, name.stand.length) * 1.5))
            strong: true
            text: name.stand
            width: parent.width
        }

        Label {
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(56)
            text: name.place
            visible: name.place !== ""
            width: parent.width
        }
    }
}
