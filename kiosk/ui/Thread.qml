pragma ComponentBehavior: Bound

import QtQuick

// The thread behind every scene: layers of one drawing that drift slowly against each other.
Item {
    id: thread

    property bool moving: Theme.moving
    property real strength: 0.5
    property bool mirrored: Theme.mirrored
    // Where the thread runs, as a share of the height.
    property real level: Theme.portrait ? 0.16 : 0.22

    // Painted when it is first seen, or a second after the start: the first picture does not wait for what it hides.
    property bool prepared: false
    readonly property bool painted: prepared || strength > 0
    property real phase: 0
    readonly property real drift: Theme.px(44)
    readonly property real band: Math.min(thread.width, thread.height) * 0.72
    readonly property real axis: thread.height * thread.level

    clip: true

    Behavior on level {
        NumberAnimation {
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }

    // Steps of a quarter of a pixel: a smooth drift at a fraction of the price of every frame.
    Timer {
        id: clock

        interval: 120
        repeat: true
        running: thread.moving && thread.visible && thread.strength > 0 && !Theme.highContrast
        onTriggered: thread.phase += clock.interval / 120000
    }

    Timer {
        interval: 1000
        running: !thread.prepared
        onTriggered: thread.prepared = true
    }

    Item {
        id: strip

        height: thread.band + thread.drift
        // At rest one picture instead of three: half the work of every frame without a graphics card.
        layer.enabled: !thread.moving
        opacity: thread.strength
        visible: !Theme.highContrast
        width: thread.width
        y: thread.axis - strip.height / 2

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slow
            }
        }

        Art {
            id: light

            drawing: thread.painted ? "glow" : ""
            accent: Theme.gold
            mirrored: thread.mirrored
            width: Theme.px(640)
            height: light.width
            x: thread.width * (thread.mirrored ? 0.28 : 0.72) - light.width / 2 + thread.sway(0.1, 1)
            y: (strip.height - light.height) / 2 + thread.sway(0.35, 0.4)
        }

        Layer {
            drawing: thread.painted ? "thread-back" : ""
            lag: 0
        }

        Layer {
            drawing: thread.painted ? "thread-front" : ""
            lag: 0.4
        }
    }

    component Layer: Art {
        id: layer

        required property real lag

        accent: Theme.gold
        mirrored: thread.mirrored
        width: thread.width + 2 * thread.drift
        height: thread.band
        x: thread.sway(layer.lag, 1) - thread.drift
        y: (strip.height - layer.height) / 2 + thread.sway(layer.lag + 0.27, 0.4)
    }

    // How far a layer that lags behind by this share of a round has drifted.
    function sway(lag: real, share: real): real {
        return thread.drift * share * Math.sin(2 * Math.PI * (thread.phase + lag));
    }
}
