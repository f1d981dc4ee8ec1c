import QtQuick
import QtMultimedia

// A disk that hesitates, or a system that lacks something for a moment, is no broken film: what falters is opened once
// more when the time is over. What falters again before it came ten seconds further is lost.
Timer {
    id: chance

    required property string fileName
    // Where what is played is, in milliseconds.
    required property real position
    property real faltered: -Infinity

    signal lost(reason: string)

    function falter(reason: string): void {
        if (running)
            return;
        if (position < faltered + 10000) {
            lost(reason);
            return;
        }
        faltered = position;
        console.info(`assets/${fileName}: it is opened once more: ${reason}`);
        start();
    }

    // What Qt Multimedia says, to a technician. It calls a film that is there missing when it lacks a file's handle.
    function why(error: int, reason: string): string {
        switch (error) {
        case MediaPlayer.ResourceError:
            return `its file cannot be read (${reason}); 'kiosk check' says whether it is there`;
        case MediaPlayer.AccessDeniedError:
            return "its file may not be read";
        default:
            return `it is broken, or of a codec that is not known here (${reason})`;
        }
    }

    function forget(): void {
        stop();
        faltered = -Infinity;
    }

    interval: 400
}
