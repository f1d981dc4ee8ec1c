import QtQuick
import QtMultimedia

// A second player in step with the film: it goes where the film goes, rests where it rests, and comes nearer by
// playing a little faster or slower; only what is far off jumps.
Item {
    id: company

    required property Projection leader
    required property string film
    required property string fileName
    property AudioOutput sound: null
    property VideoOutput screen: null
    property string failure: ""
    property bool seen: false
    readonly property bool toBeSeen: screen !== null
    // Milliseconds by which it may be off before it is brought nearer, and those at which that is enough.
    readonly property real loose: toBeSeen ? 14 : 45
    readonly property real close: toBeSeen ? 6 : 15
    readonly property real far: 400
    readonly property real quickest: toBeSeen ? 0.2 : 0.06
    readonly property bool sure: own.sure && its.sure
    // Sound is heard a little before a player says so, measured from a film's pictures.
    readonly property real early: toBeSeen ? 0 : 30
    // Milliseconds by which it is late.
    readonly property real late: sure ? own.behind - its.behind - early : 0
    readonly property bool opened: player.mediaStatus >= MediaPlayer.LoadedMedia && player.mediaStatus < MediaPlayer.InvalidMedia
    readonly property bool inStep: opened && sure && Math.abs(late) <= 100
    // True from the first time that it was in step.
    property bool joined: false
    // What a jump costs, as the last ones taught.
    property real cost: 0
    property bool jumped: false
    property real jumpedAt: 0
    property bool waits: false
    property bool given: true

    function jump(at: real): void {
        player.position = Math.max(0, player.duration > 0 ? Math.min(at, player.duration - 1) : at);
        own.forget();
        player.playbackRate = 1;
        jumped = true;
        jumpedAt = Date.now();
    }

    function follow(): void {
        if (!opened || failure !== "")
            return;
        waits = false;
        if (leader.playing) {
            jump(its.place() + cost);
            player.play();
        } else {
            player.pause();
            rest();
        }
    }

    // Both to the same picture: the film may show one more than it counts, and its count is rounded down.
    function rest(): void {
        const at = leader.player?.position ?? 0;
        if (toBeSeen && !leader.ended && leader.player)
            leader.player.position = at + 1;
        else
            jump(at);
    }

    function comeNearer(): void {
        if (!sure || !leader.playing || waits)
            return;
        if (jumped)
            cost = Math.max(0, Math.min(1000, cost + late));
        jumped = false;
        if (Math.abs(late) > far) {
            if (Date.now() - jumpedAt > 1000)
                jump(its.place() + cost);
        } else if (Math.abs(late) > loose) {
            const by = Math.max(0.02, Math.round(Math.abs(late) / 20) / 50);
            player.playbackRate = 1 + Math.sign(late) * Math.min(quickest, by);
        } else if (Math.abs(late) <= close || (player.playbackRate > 1) !== (late > 0)) {
            player.playbackRate = 1;
        }
    }

    function fail(reason: string): void {
        if (failure === "")
            console.error(`assets/${fileName}: it cannot be played beside the film: ${reason}`);
        failure = reason;
        player.stop();
    }

    onFilmChanged: {
        chance.forget();
        failure = "";
        joined = false;
        seen = false;
    }
    onInStepChanged: joined = joined || inStep
    onOpenedChanged: Qt.callLater(follow)

    Pace {
        id: its

        player: company.leader.player
        sink: company.leader.sink
    }

    Pace {
        id: own

        player: player
        sink: company.screen?.videoSink ?? null
    }

    MediaPlayer {
        id: player

        audioOutput: company.sound
        source: company.given ? company.film : ""
        videoOutput: company.screen

        onErrorOccurred: (error, reason) => chance.falter(chance.why(error, reason))
        onMediaStatusChanged: {
            if (mediaStatus === MediaPlayer.LoadedMedia && !(company.toBeSeen ? hasVideo : hasAudio))
                company.fail(company.toBeSeen ? "there is no picture in it" : "there is no sound in it");
        }
        onPositionChanged: company.comeNearer()
    }

    SecondChance {
        id: chance

        fileName: company.fileName
        position: player.position
        onLost: reason => company.fail(reason)
        onTriggered: {
            company.given = false;
            company.given = true;
        }
    }

    Connections {
        function onPlayingChanged(): void {
            company.follow();
        }

        function onSought(): void {
            its.forget();
            if (company.leader.playing)
                company.follow();
        }

        target: company.leader
    }

    // A film that rests may be moved, picture by picture; one that plays may stand, and go on.
    Connections {
        function onPositionChanged(): void {
            if (company.waits)
                company.follow();
            else if (!company.leader.playing && company.opened)
                company.jump(company.leader.player.position);
        }

        target: company.leader.player
    }

    Connections {
        function onVideoFrameChanged(): void {
            company.seen = true;
        }

        ignoreUnknownSignals: true
        target: company.screen?.videoSink ?? null
    }

    Timer {
        interval: 250
        repeat: true
        running: company.leader.playing && company.opened && !company.waits
        onTriggered: {
            if (Date.now() - its.moved > 600) {
                company.waits = true;
                player.pause();
            }
        }
    }
}
