pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A film: its poster and what it is, then the film itself over everything above the dock.
Scene {
    id: scene

    required property string body
    required property string note
    required property string source
    required property string film
    required property string fileName
    required property string poster
    required property string length
    required property real promised
    required property string ownTrack
    required property list<string> screenings
    required property list<var> tracks
    required property list<var> sounds
    required property string ownSound
    required property list<var> describedSounds
    required property string ownDescribed
    required property var signed
    required property var transcript
    required property list<var> chapters
    required property var cut
    required property real volume
    required property bool audible

    property bool watching: false
    property alias reading: chosen.reading
    readonly property Projection reel: screening.reel
    // Where it is in milliseconds, held or playing; -1 while it is not watched.
    readonly property real moment: watching && reel.seen ? reel.position : -1
    readonly property bool failed: reel.failure !== ""
    // A film that is only being copied comes in a moment.
    readonly property bool coming: film === ""
    readonly property bool unavailable: failed || coming
    readonly property string sourceLine: source ? words.source.replace("{source}", source) : ""

    // Shows it from a moment on; the keyboard stays where it is.
    function wind(at: real): void {
        watching = true;
        reel.start(at);
    }

    function watch(at: real): void {
        wind(at);
        screening.enter();
        told(words.filmBegins);
    }

    function leave(): void {
        watching = false;
        screening.closePanel();
        reel.pause();
        front.forceActiveFocus(Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    kept: chosen.kept
    busy: watching && reel.playing && !reel.standing
    filmPart: busy && reel.seen && reel.duration > 0 ? Math.min(19, Math.floor(20 * reel.position / reel.duration)) : -1
    playhead: reel.playing && reel.seen && !reel.ended ? reel.player.position : -1
    use: scene.words.filmUse
    opaque: screening.opacity === 1
    settled: rotating ? reel.seen || unavailable : !watching || screening.opacity === 1 && (reel.seen || !reel.asked)

    Component.onCompleted: {
        if (rotating)
            reel.start(cut?.start ?? 0);
    }
    onRecalled: kept => chosen.take(kept)
    onCurrentChanged: {
        if (!current)
            reel.pause();
    }
    onUnavailableChanged: {
        if (unavailable && watching)
            leave();
    }

    Keys.onPressed: event => {
        screening.wake();
        event.accepted = event.key === Qt.Key_Escape && watching;
        if (event.accepted && !screening.closePanel())
            leave();
    }

    // The sound server may have gone a moment ago, and to ask one that is gone for sound ends the program.
    Connections {
        function onSounding(): void {
            if (scene.audible && !scene.rotating)
                scene.outdated();
        }

        target: scene.reel
    }

    Loader {
        id: speaker

        active: scene.audible && !scene.rotating

        sourceComponent: Sound {
            instead: screening.heardInstead
            loudness: chosen.loudness
            muted: chosen.muted
            two: (chosen.track?.film ?? "") !== ""
        }
    }

    Choices {
        id: chosen

        describedSounds: scene.describedSounds
        ownDescribed: scene.ownDescribed
        ownSound: scene.ownSound
        ownTrack: scene.ownTrack
        signed: scene.signed
        sounds: scene.sounds
        transcript: scene.transcript
        volume: scene.volume
    }

    FrontPage {
        id: front

        anchors.fill: parent
        body: scene.body
        chapters: scene.chapters
        enabled: !scene.watching
        focus: true
        later: scene.later
        length: scene.length
        note: scene.note
        poster: scene.poster
        screenings: scene.screenings
        source: scene.sourceLine
        title: scene.title
        coming: scene.coming
        unavailable: scene.unavailable
        visible: !scene.rotating && screening.opacity < 1
        wide: scene.wide
        words: scene.words
        onStarted: at => scene.watch(at)
    }

    Screening {
        id: screening

        anchors.fill: parent
        chapters: scene.chapters
        choices: chosen
        cut: scene.cut
        fileName: scene.fileName
        film: scene.film
        note: scene.note
        poster: scene.poster
        promised: scene.promised
        rotating: scene.rotating
        aside: (speaker.item as Sound)?.aside ?? null
        sound: (speaker.item as Sound)?.output ?? null
        source: scene.sourceLine
        title: scene.title
        tracks: scene.tracks
        watching: scene.watching
        words: scene.words
        onAgain: scene.watch(0)
        onHome: scene.opened("home")
        onLeaving: scene.leave()
    }
}
