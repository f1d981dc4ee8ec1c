pragma ComponentBehavior: Bound

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
    // How long the page says it is, in milliseconds, for a film that does not say it.
    property real promised: 0
    property AudioOutput sound: null
    // Which of the film's sounds is heard, from 0; -1 is the one that the film begins with.
    property int stream: -1
    property int firstStream: -1
    // The part that goes round and round, in milliseconds; null plays the whole film once.
    property var cut: null
    property bool seen: false
    // Why the film cannot be shown; "" while all is well.
    property string failure: ""

    property real awaited: -1
    // Whether it is to play, as soon as it can.
    property bool going: false
    // Whether pictures are on their way.
    readonly property bool asked: awaited >= 0 || playing
    readonly property MediaPlayer player: machine.item as MediaPlayer
    readonly property int status: player?.mediaStatus ?? MediaPlayer.NoMedia
    readonly property bool playing: player?.playbackState === MediaPlayer.PlayingState
    readonly property bool ended: status === MediaPlayer.EndOfMedia && seen && !chance.running
    readonly property bool opened: status >= MediaPlayer.LoadedMedia && status < MediaPlayer.InvalidMedia
    // True where it has not moved for so long that nobody can be watching: a picture may stand for less.
    readonly property bool standing: standstill.seconds >= 60
    // Sound that the film waited for in vain is not waited for again; another way out for sound is.
    property bool silent: false
    property bool heard: false
    // Moves with the film's pictures: between two of them it would cost the screen a frame of its own.
    property real position: 0
    property int movesSincePicture: 0
    readonly property bool movable: (player?.duration ?? 0) > 0
    readonly property real duration: movable ? player.duration : promised
    readonly property rect picture: output.contentRect
    readonly property var sink: output.videoSink
    // True where the film leaves no bars.
    readonly property bool filled: seen && failure === "" && picture.width >= width && picture.height >= height

    signal sought
    // Before anything at which the player asks the machine for sound.
    signal sounding

    // Plays from a moment on, as soon as the file is open.
    function start(at: real): void {
        going = true;
        awaited = at;
        if (opened)
            begin();
    }

    function begin(): void {
        if (awaited < 0 || failure !== "")
            return;
        sounding();
        player.position = awaited;
        awaited = -1;
        heard = sound !== null && !silent && player.hasAudio;
        if (going)
            player.play();
        sought();
    }

    function resume(): void {
        if (ended)
            start(0);
        else {
            going = true;
            sounding();
            player.play();
        }
    }

    function pause(): void {
        going = false;
        awaited = -1;
        player?.pause();
    }

    function seek(at: real): void {
        sounding();
        player.position = Math.max(0, Math.min(duration - 500, at));
        follow();
        sought();
    }

    // The film goes on where it is while its sound becomes another.
    function choose(): void {
        if (!opened)
            return;
        if (firstStream < 0)
            firstStream = player.activeAudioTrack;
        const wanted = stream < 0 ? firstStream : stream;
        if (wanted !== player.activeAudioTrack && wanted < player.audioTracks.length)
            player.activeAudioTrack = wanted;
    }

    function follow(): void {
        position = player?.position ?? 0;
        movesSincePicture = 0;
    }

    function rewind(): void {
        player?.stop();
        going = false;
        seen = false;
    }

    function fail(reason: string): void {
        if (failure !== "" || chance.running)
            return;
        failure = reason;
        player?.stop();
        console.error(`assets/${fileName}: the film cannot be played: ${reason}`);
    }

    // A player that waits for its sound does so for ever, also when there is sound again.
    function goOnWithoutSound(): void {
        const at = player.position;
        console.warn(`assets/${fileName}: the film stood still, since the machine's sound did; it goes on without sound`);
        silent = true;
        reopen();
        start(at);
    }

    function reopen(): void {
        machine.active = false;
        machine.active = true;
    }

    // As much of the picture is cut away as nobody misses, so that it reaches the edges.
    function crops(shape: real): bool {
        const room = width / Math.max(1, height);
        return Math.min(room, shape) / Math.max(room, shape) > 0.85;
    }

    onPlayingChanged: follow()
    onSoundChanged: silent = false
    onStreamChanged: choose()
    onFilmChanged: {
        chance.forget();
        going = awaited >= 0;
        failure = "";
        firstStream = -1;
        seen = false;
    }

    Loader {
        id: machine

        sourceComponent: MediaPlayer {
            id: player

            audioOutput: projection.silent ? null : projection.sound
            source: projection.film
            videoOutput: output

            onErrorOccurred: (error, reason) => chance.falter(chance.why(error, reason))
            onMediaStatusChanged: {
                if (mediaStatus === MediaPlayer.LoadedMedia && !hasVideo) {
                    projection.fail("there is no picture in it");
                } else if (mediaStatus === MediaPlayer.LoadedMedia) {
                    projection.choose();
                    projection.begin();
                } else if (mediaStatus === MediaPlayer.EndOfMedia && !projection.seen) {
                    chance.falter("no picture could be read from it");
                } else if (mediaStatus === MediaPlayer.EndOfMedia && projection.cut && !chance.running) {
                    projection.start(projection.cut.start);
                }
            }
            onPositionChanged: {
                if (projection.cut && player.position >= projection.cut.end)
                    player.position = projection.cut.start;
                // Also where the film rests, or one picture stands for long.
                if (!projection.playing || projection.movesSincePicture++ > 3)
                    projection.follow();
            }
        }
    }

    SecondChance {
        id: chance

        fileName: projection.fileName
        position: Math.max(projection.awaited, projection.position)
        onLost: reason => projection.fail(reason)
        // To where it was, at rest too: then its poster stands there until it plays.
        onTriggered: {
            projection.seen = projection.seen && projection.going;
            if (projection.going || faltered > 0)
                projection.awaited = faltered;
            projection.reopen();
        }
    }

    Standstill {
        id: standstill

        playing: projection.playing && projection.seen
        position: projection.player?.position ?? 0
        onSecondsChanged: {
            if (seconds >= 5 && projection.heard)
                projection.goOnWithoutSound();
        }
    }

    Connections {
        function onVideoFrameChanged(): void {
            projection.seen = projection.seen || (projection.playing && output.videoSink.videoSize.width > 0);
            projection.follow();
        }

        target: output.videoSink
    }

    Timer {
        interval: 10000
        running: projection.playing && !projection.seen
        onTriggered: chance.falter("no picture came within ten seconds")
    }

    // Without Qt Multimedia's plugin a player takes its film and says nothing, now and ever.
    Timer {
        interval: 200
        running: projection.film !== "" && projection.status === MediaPlayer.NoMedia
        onTriggered: projection.fail("Qt Multimedia's plugin for films is missing or broken; 'kiosk doctor' says more")
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        endOfStreamPolicy: VideoOutput.KeepLastFrame
        // Its own size is the one that is seen: turned as the film says, with pixels that may not be square.
        fillMode: projection.crops(implicitWidth / Math.max(1, implicitHeight)) ? VideoOutput.PreserveAspectCrop : VideoOutput.PreserveAspectFit
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
