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
    required property real promised
    readonly property alias reel: reel

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
        visible: !reel.filled
    }

    Projection {
        id: reel

        anchors.fill: parent
        cut: screen.rotating ? screen.cut ?? {
            "start": 0,
            "end": Infinity
        } : null
        fileName: screen.fileName
        film: screen.film
        poster: screen.poster
        promised: screen.promised
        sound: screen.sound
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

        anchors.horizontalCenter: parent.horizontalCenter
        first: screen.choices.first
        position: reel.position
        second: screen.rotating ? "none" : screen.choices.second
        tracks: screen.tracks
        visible: reel.seen && !reel.ended && controls.panel === ""
        width: Math.min(parent.width - 2 * Theme.px(48), Theme.px(1560))
        y: Math.min(floor - height - Theme.px(20), reel.picture.y + reel.picture.height + Theme.px(28))

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
