pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia
import kiosk.ui

// The ways out for sound, the film's own and that of a second file; none while the machine has no loudspeaker.
Item {
    id: sound

    property real loudness: 0.7
    property bool muted: false
    // Whether a second file may be heard, and whether it is heard instead of the film.
    property bool two: false
    property bool instead: false
    readonly property real beneath: 0.15
    readonly property AudioOutput output: speaker.item as AudioOutput
    readonly property AudioOutput aside: second.item as AudioOutput
    readonly property bool there: devices.audioOutputs.length > 0

    MediaDevices {
        id: devices
    }

    Loader {
        id: speaker

        active: sound.there

        sourceComponent: Speaker {
            muted: sound.muted || sound.instead
        }
    }

    Loader {
        id: second

        active: sound.there && sound.two

        sourceComponent: Speaker {
            muted: sound.muted || !sound.instead
        }
    }

    component Speaker: AudioOutput {
        // Ears hear a square as an even rise. While the stand speaks, the film is heard beneath.
        volume: sound.loudness * sound.loudness * (Reader.talks ? sound.beneath : 1)
    }
}
