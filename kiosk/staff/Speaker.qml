import QtQuick
import QtMultimedia

// Plays a tone on either side of whatever way out for sound the machine has.
Item {
    id: speaker

    readonly property bool there: devices.audioOutputs.length > 0
    readonly property string device: there ? devices.defaultAudioOutput.description : ""

    function play(side: string): void {
        player.stop();
        player.source = Qt.resolvedUrl(side + ".wav");
        player.play();
    }

    MediaDevices {
        id: devices
    }

    MediaPlayer {
        id: player

        audioOutput: AudioOutput {
            volume: 0.7
        }
    }
}
