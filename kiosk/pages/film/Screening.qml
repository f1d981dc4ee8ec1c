pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia
import kiosk.ui

// The film over the whole of the scene, with what is said, what controls it, and its end.
FocusScope {
    id: screen

    required property string title
    required property string note
    required property string source
    required property string film
    required property string fileName
    required property string poster
    required property var cut
    required property var tracks
    required property var chapters
    required property var words
    required property bool rotating
    required property bool watching
    required property Choices choices
    required property AudioOutput sound
    // For a sound in a file of its own.
    required property AudioOutput aside
    required property real promised
    readonly property alias reel: reel
    readonly property Company other: second.item as Company
    // The film's own sound is silent from the moment at which the other is in step with it.
    readonly property bool heardInstead: other !== null && other.joined && other.failure === ""

    signal leaving
    signal again
    signal home

    function wake(): void {
        controls.wake();
    }

    function closePanel(): bool {
        return controls.closePanel();
    }

    // To the controls, also from the panel at the end.
    function enter(): void {
        controls.closePanel();
        controls.enter();
        controls.wake();
    }

    enabled: watching
    opacity: watching || rotating ? 1 : 0
    visible: opacity > 0
    onVisibleChanged: {
        if (!visible)
            reel.rewind();
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    // Not behind a film that hides all of it: without a graphics card, it would cost a tenth of every frame.
    Rectangle {
        anchors.fill: parent
        color: Theme.video
        visible: !reel.filled || seats.split
    }

    Seats {
        id: seats

        enlarged: screen.choices.enlarged
        floor: controls.upper
        reads: screen.watching && screen.choices.reads
        room: Qt.size(screen.width, screen.height)
        signs: signer.active && (signer.item as SignedPicture)?.company.failure === ""
    }

    Loader {
        id: second

        active: screen.watching && screen.aside !== null && (screen.choices.track?.film ?? "") !== "" && !reel.silent

        sourceComponent: Company {
            fileName: screen.choices.track?.fileName ?? ""
            film: screen.choices.track?.film ?? ""
            leader: reel
            sound: screen.aside
        }
    }

    Loader {
        id: signer

        active: screen.watching && screen.choices.signs
        height: seats.signed.height
        width: seats.signed.width
        x: seats.signed.x
        y: seats.signed.y

        sourceComponent: SignedPicture {
            choices: screen.choices
            leader: reel
            visible: company.failure === ""
            words: screen.words
        }
    }

    Projection {
        id: reel

        height: seats.film.height
        width: seats.film.width
        x: seats.film.x
        y: seats.film.y
        cut: screen.rotating ? screen.cut ?? {
            "start": 0,
            "end": Infinity
        } : null
        fileName: screen.fileName
        film: screen.film
        poster: screen.poster
        promised: screen.promised
        sound: screen.sound
        stream: screen.choices.track?.stream ?? -1
    }

    RotationTitle {
        note: screen.note
        source: screen.source
        title: screen.title
        visible: screen.rotating
        width: parent.width
    }

    Scrim {
        anchors.bottom: parent.bottom
        height: Theme.px(520)
        opacity: controls.visible && controls.shown ? 1 : 0
        width: parent.width

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }

    Captions {
        // Above the controls; beside a picture that leaves room, below it.
        property real floor: screen.rotating ? parent.height - Theme.px(40) : controls.edge
        readonly property real foot: seats.split ? seats.stage.y + seats.stage.height - height - Theme.px(20) : reel.picture.y + reel.picture.height + Theme.px(28)

        first: screen.choices.first
        position: reel.position
        second: screen.rotating ? "none" : screen.choices.second
        tracks: screen.tracks
        visible: reel.seen && !reel.ended && controls.panel === ""
        width: Math.min(seats.stage.width - 2 * Theme.px(48), Theme.px(1560))
        x: seats.stage.x + (seats.stage.width - width) / 2
        y: Math.min(floor - height - Theme.px(20), foot)

        Behavior on floor {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }

    Controls {
        id: controls

        anchors.fill: parent
        chapters: screen.chapters
        choices: screen.choices
        focus: true
        projection: reel
        tracks: screen.tracks
        visible: !screen.rotating && !reel.ended
        words: screen.words
        onLeaving: screen.leaving()
        onVisibleChanged: {
            if (visible && screen.watching)
                screen.enter();
        }
    }

    // Above the controls, which take every touch beside them.
    TouchButton {
        iconName: screen.choices.enlarged ? "arrow-collapse" : "arrow-expand"
        iconOnly: true
        text: screen.choices.enlarged ? screen.words.reduceSigned : screen.words.enlargeSigned
        visible: seats.signs && controls.panel === ""
        x: Theme.mirrored ? seats.signed.x + Theme.gap : seats.signed.x + seats.signed.width - width - Theme.gap
        y: seats.signed.y + Theme.gap
        onClicked: screen.choices.enlarged = !screen.choices.enlarged
    }

    Loader {
        active: seats.reads
        height: seats.transcript.height - 2 * Theme.gap
        visible: controls.panel === ""
        width: seats.transcript.width - 2 * Theme.gap
        x: seats.transcript.x + Theme.gap
        y: seats.transcript.y + Theme.gap

        sourceComponent: Transcript {
            mirrored: screen.choices.transcript.mirrored
            passages: screen.choices.transcript.passages
            position: reel.position
            script: screen.choices.transcript.script
            words: screen.words
            onPicked: at => {
                reel.seek(at);
                reel.resume();
                controls.wake();
            }
        }
    }

    EndPanel {
        anchors.fill: parent
        visible: reel.ended && !screen.rotating
        words: screen.words
        onAgain: screen.again()
        onHome: screen.home()
        onVisibleChanged: {
            if (visible && screen.watching)
                forceActiveFocus(Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
        }
    }
}
