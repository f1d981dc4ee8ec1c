import QtQuick
import QtMultimedia
import kiosk.ui

// The film on the screen. The poster stays above it until its first picture is really there, and its
// last picture stays at the end: nothing is ever black.
Item {
    id: projection

    required property string film
    required property string fileName
    required property string poster
    property AudioOutput sound: null
    // The part that goes round and round, in milliseconds; null plays the whole film once.
    property var cut: null
    property bool seen: false
    // Why the film cannot be shown; "" while all is well.
    property string failure: ""

    property real awaited: -1
    readonly property bool playing: player.playbackState === MediaPlayer.PlayingState
    readonly property bool ended: player.mediaStatus === MediaPlayer.EndOfMedia && seen
    readonly property bool opened: player.mediaStatus >= MediaPlayer.LoadedMedia && player.mediaStatus < MediaPlayer.InvalidMedia
    readonly property real position: player.position
    readonly property real duration: player.duration
    readonly property rect picture: output.contentRect

    // Plays from a moment on, as soon as the file is open.
    function start(at: real): void {
        awaited = at;
        if (opened)
            begin();
    }

    function begin(): void {
        if (awaited < 0 || failure !== "")
            return;
        player.position = awaited;
        awaited = -1;
        player.play();
    }

    function resume(): void {
        if (ended)
            start(0);
        else
            player.play();
    }

    function pause(): void {
        awaited = -1;
        player.pause();
    }

    function seek(at: real): void {
        player.position = Math.max(0, Math.min(duration - 500, at));
    }

    function rewind(): void {
        player.stop();
        seen = false;
    }

    function fail(reason: string): void {
        if (failure !== "")
            return;
        failure = reason;
        player.stop();
        console.error(`assets/${fileName}: the film cannot be played: ${reason}`);
    }

    // As much of the picture is cut away as nobody misses, so that it reaches the edges.
    function crops(shape: real): bool {
        const room = width / Math.max(1, height);
        return Math.min(room, shape) / Math.max(room, shape) > 0.85;
    }

    onFilmChanged: {
        failure = "";
        seen = false;
    }

    MediaPlayer {
        id: player

        audioOutput: projection.sound
        source: projection.film
        videoOutput: output

        onErrorOccurred: (error, reason) => projection.fail(error === MediaPlayer.ResourceError ? "the file is missing, or may not be read" : `it is broken, or of a codec that is not known here (${reason})`)
        onMediaStatusChanged: {
            if (mediaStatus === MediaPlayer.LoadedMedia && !hasVideo)
                projection.fail("there is no picture in it");
            else if (mediaStatus === MediaPlayer.LoadedMedia)
                projection.begin();
            else if (mediaStatus === MediaPlayer.EndOfMedia && !projection.seen)
                projection.fail("no picture could be read from it");
            else if (mediaStatus === MediaPlayer.EndOfMedia && projection.cut)
                projection.start(projection.cut.start);
        }
        onPositionChanged: {
            if (projection.cut && player.position >= projection.cut.end)
                player.position = projection.cut.start;
        }
    }

    Connections {
        function onVideoFrameChanged(): void {
            projection.seen = projection.seen || (projection.playing && output.videoSink.videoSize.width > 0);
        }

        target: output.videoSink
    }

    Timer {
        interval: 10000
        running: projection.playing && !projection.seen
        onTriggered: projection.fail("no picture came within ten seconds")
    }

    // Without Qt Multimedia's plugin a player takes its film and says nothing, now and ever.
    Timer {
        interval: 200
        running: projection.film !== "" && player.mediaStatus === MediaPlayer.NoMedia
        onTriggered: projection.fail("Qt Multimedia's plugin for films is missing or broken; 'kiosk doctor' says more")
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        endOfStreamPolicy: VideoOutput.KeepLastFrame
        fillMode: projection.crops(sourceRect.width / Math.max(1, sourceRect.height)) ? VideoOutput.PreserveAspectCrop : VideoOutput.PreserveAspectFit
    }

    Poster {
        anchors.fill: parent
        cropped: projection.crops(shape)
        opacity: projection.seen && projection.failure === "" ? 0 : 1
        poster: projection.poster
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }
}
