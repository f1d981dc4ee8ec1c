import QtQuick

// Notices that a film does not move though it plays: its time is kept by a sound server that may have gone.
Item {
    id: watch

    required property bool playing
    required property real position
    // Seconds for which it has stood.
    property int seconds: 0
    property real last: -1

    function forget(): void {
        seconds = 0;
        last = -1;
    }

    onPlayingChanged: forget()

    Timer {
        interval: 1000
        repeat: true
        running: watch.playing
        onTriggered: {
            watch.seconds = watch.position === watch.last ? watch.seconds + 1 : 0;
            watch.last = watch.position;
        }
    }
}
