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
    readonly property bool held: slider.pressed
    // False for a film that does not say how long it is: in it there is no way to another place.
    property bool movable: true
    required property bool playing
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

        // The bar says it, and not every second.
        activeFocusOnTab: false
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.videoText
        script: "latin"
        font.features: {
            "tnum": 1
        }
        size: Theme.px(30 * Theme.textScale)
        text: scrubber.clock(scrubber.shown)
        width: Math.max(implicitWidth, length.implicitWidth)
    }

    Label {
        id: length

        activeFocusOnTab: false
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.videoText
        script: "latin"
        size: Theme.px(30 * Theme.textScale)
        text: scrubber.clock(scrubber.duration)
    }

    Bar {
        id: slider

        readonly property bool held: pressed || rest.running

        function send(): void {
            rest.stop();
            scrubber.sought(value * 1000);
        }

        function tell(): void {
            value = scrubber.position / 1000;
            Accessible.description = scrubber.words.filmPosition.replace("{position}", scrubber.clock(scrubber.position)).replace("{duration}", length.text);
        }

        Accessible.name: scrubber.words.filmPlace
        anchors.left: now.right
        anchors.leftMargin: Theme.gutter
        anchors.right: length.left
        anchors.rightMargin: Theme.gutter
        enabled: scrubber.movable
        shown: held ? value : scrubber.position / 1000
        to: Math.max(1, scrubber.duration / 1000)

        onMoved: rest.restart()
        onPressedChanged: {
            if (!pressed && rest.running)
                send();
        }

        // Not with every picture: it would talk over the film, and over everything else.
        onActiveFocusChanged: tell()

        Connections {
            function onPlayingChanged(): void {
                slider.tell();
            }

            function onPositionChanged(): void {
                if (!slider.held && !scrubber.playing)
                    slider.tell();
            }

            target: scrubber
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
