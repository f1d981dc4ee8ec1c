pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Where the film is, and the way to another place in it. It runs from left to right in every language.
Item {
    id: scrubber

    required property var words
    required property var chapters
    required property real position
    required property real duration
    readonly property real shown: slider.held ? slider.value * 1000 : position

    signal sought(real at)

    function clock(at: real): string {
        const whole = Math.floor(at / 1000);
        const two = number => String(number).padStart(2, "0");
        const hours = Math.floor(whole / 3600);
        const minutes = Math.floor(whole / 60) % 60;
        return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    implicitHeight: Theme.touch

    Label {
        id: now

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.videoText
        font.family: Theme.familyOf("")
        font.features: {
            "tnum": 1
        }
        size: Theme.px(30)
        text: scrubber.clock(scrubber.shown)
        width: Math.max(implicitWidth, length.implicitWidth)
    }

    Label {
        id: length

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.videoText
        font.family: Theme.familyOf("")
        size: Theme.px(30)
        text: scrubber.clock(scrubber.duration)
    }

    Bar {
        id: slider

        readonly property bool held: pressed || rest.running

        function send(): void {
            rest.stop();
            scrubber.sought(value * 1000);
        }

        Accessible.name: scrubber.words.filmPosition.replace("{position}", now.text).replace("{duration}", length.text)
        anchors.left: now.right
        anchors.leftMargin: Theme.gutter
        anchors.right: length.left
        anchors.rightMargin: Theme.gutter
        to: Math.max(1, scrubber.duration / 1000)

        onMoved: rest.restart()
        onPressedChanged: {
            if (!pressed && rest.running)
                send();
        }

        Binding {
            property: "value"
            target: slider
            value: scrubber.position / 1000
            when: !slider.held
        }

        // A finger that rests on the bar sees the place it has reached.
        Timer {
            id: rest

            interval: 180
            onTriggered: slider.send()
        }

        Repeater {
            model: scrubber.chapters

            Rectangle {
                required property real at

                color: Theme.video
                height: Theme.px(14)
                visible: at > 0 && at < scrubber.duration
                width: Theme.px(5)
                x: slider.placeOf(at / Math.max(1, scrubber.duration)) - width / 2
            }
        }
    }
}
