pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What everybody sees on staff's word: cleaning, darkness, or a message.
Item {
    id: cover

    required property var view
    // Until it is over.
    required property int seconds
    readonly property string time: Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0")

    Rectangle {
        anchors.fill: parent
        color: cover.view.cover === "dark" ? Theme.off : Theme.background
    }

    Thread {
        anchors.fill: parent
        mirrored: Theme.mirrored
        moving: false
        strength: Theme.highContrast ? 0 : 0.5
        visible: cover.view.cover === "message"
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(36)
        visible: cover.view.cover === "cleaning"
        width: parent.width - 2 * Theme.margin

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.gold
            name: "spray-bottle"
            size: Theme.px(160)
        }

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: cover.view.words.cleaned
            width: parent.width
        }

        Label {
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            text: cover.view.words.cleanedBody
            width: parent.width
        }

        Label {
            Accessible.role: Accessible.Clock
            color: Theme.gold
            horizontalAlignment: Text.AlignHCenter
            script: "latin"
            size: Theme.px(180)
            strong: true
            text: cover.time
            width: parent.width
        }
    }

    Column {
        anchors.centerIn: parent
        scale: Math.min(1, (cover.height - 2 * Theme.margin) / Math.max(1, height))
        spacing: Theme.px(44)
        visible: cover.view.cover === "message"
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: cover.view.sentences

            Label {
                required property string sentence
                required property bool mirrored
                required script

                LayoutMirroring.enabled: mirrored
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(72)
                strong: true
                text: sentence
                width: parent.width
            }
        }
    }
}
