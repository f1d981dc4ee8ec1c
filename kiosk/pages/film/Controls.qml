import QtQuick
import kiosk.ui

// The film's controls along the lower edge. They leave after a while of playing and come back with a touch.
FocusScope {
    id: controls

    required property Projection projection
    required property Choices choices
    required property var words
    required property var chapters
    required property var tracks
    property string panel: ""
    // Whether the keyboard's ring is seen.
    property int reason: Qt.OtherFocusReason
    property bool awake: true
    readonly property bool shown: awake || scrubber.held || panel !== "" || !projection.playing || !Theme.moving
    readonly property real side: Theme.px(Theme.portrait ? 48 : 96)
    readonly property real edge: shown ? row.y - scrubber.height - Theme.px(12) : height - Theme.px(40)
    // Where they begin while they are shown.
    readonly property real upper: row.y - scrubber.height - Theme.px(28)
    readonly property bool tight: Math.max(leave.fullWidth, openers.fullWidth) > middle.x - Theme.gutter

    signal leaving

    function wake(): void {
        awake = true;
        rest.restart();
    }

    function enter(): void {
        middle.enter(Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    // The keyboard goes back to what opened it.
    function closePanel(): bool {
        const was = panel;
        panel = "";
        if (was === "filmSound")
            access.enter(reason);
        else if (was !== "")
            openers.enter(was, reason);
        return was !== "";
    }

    function toggle(name: string): void {
        if (panel === name) {
            closePanel();
        } else {
            reason = openers.keyed || access.keyed || Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason;
            panel = name;
            opened.enter(reason);
        }
        wake();
    }

    Timer {
        id: rest

        interval: 4000
        running: controls.projection.playing && controls.awake
        onTriggered: controls.awake = false
    }

    // A touch beside the controls keeps them.
    MouseArea {
        anchors.fill: parent
        onPressed: controls.wake()
    }

    Item {
        id: face

        anchors.fill: parent
        opacity: controls.shown ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }

        MouseArea {
            anchors.fill: parent
            enabled: controls.panel !== ""
            onClicked: controls.closePanel()
        }

        Scrubber {
            id: scrubber

            anchors.bottom: row.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.leftMargin: controls.side
            anchors.right: parent.right
            anchors.rightMargin: controls.side
            chapters: controls.chapters
            duration: controls.projection.duration
            movable: controls.projection.movable
            playing: controls.projection.playing
            position: controls.projection.position
            words: controls.words
            onSought: at => {
                controls.wake();
                controls.projection.seek(at);
            }
        }

        Item {
            id: row

            anchors.bottom: access.visible ? access.top : parent.bottom
            anchors.bottomMargin: Theme.px(!access.visible ? 28 : Theme.roomy ? 16 : 15)
            anchors.left: parent.left
            anchors.leftMargin: controls.side
            anchors.right: parent.right
            anchors.rightMargin: controls.side
            height: Theme.px(132)

            TouchButton {
                id: leave

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                iconName: "close"
                iconOnly: controls.tight
                text: controls.words.leaveFilm
                onClicked: controls.leaving()
            }

            Transport {
                id: middle

                anchors.centerIn: parent
                projection: controls.projection
                words: controls.words
                onUsed: controls.wake()
            }

            Openers {
                id: openers

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                chapters: controls.chapters
                choices: controls.choices
                opened: controls.panel
                tight: controls.tight
                tracks: controls.tracks
                words: controls.words
                onToggled: name => controls.toggle(name)
            }
        }

        Access {
            id: access

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(12)
            anchors.left: parent.left
            anchors.leftMargin: controls.side
            anchors.right: parent.right
            anchors.rightMargin: controls.side
            choices: controls.choices
            opened: controls.panel
            words: controls.words
            onToggled: name => controls.toggle(name)
            onUsed: controls.wake()
        }

        Panel {
            id: opened

            anchors.bottom: scrubber.top
            anchors.bottomMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: controls.side
            chapters: controls.chapters
            choices: controls.choices
            name: controls.panel
            projection: controls.projection
            room: Qt.size(controls.width - 2 * controls.side, scrubber.y - Theme.px(48))
            tracks: controls.tracks
            words: controls.words
            onDone: controls.closePanel()
        }
    }

    // Whatever is not shown cannot be pressed: the first touch only brings it back.
    MouseArea {
        anchors.fill: parent
        enabled: !controls.shown
        onPressed: controls.wake()
    }
}
