pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia

// The way out for sound; none while the machine has no loudspeaker.
Item {
    id: sound

    property real loudness: 0.7
    property bool muted: false
    readonly property AudioOutput output: speaker.item as AudioOutput

    MediaDevices {
        id: devices
    }

    Loader {
        id: speaker

        active: devices.audioOutputs.length > 0

        sourceComponent: AudioOutput {
            muted: sound.muted
            // Ears hear a square as an even rise.
            volume: sound.loudness * sound.loudness
        }
    }
}
