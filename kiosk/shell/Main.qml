import QtQuick
import kiosk.ui
import kiosk.visit

// The window: the thread behind, the stage, and what surrounds it.
Window {
    id: main

    required property Navigator navigator
    readonly property bool attracting: navigator.mode === "attract"
    readonly property bool settled: stage.settled
    readonly property real reach: low ? Math.round(height * 0.4) : 0
    readonly property bool low: navigator.ease.lowReach && Theme.portrait && !attracting

    color: Theme.ink
    minimumHeight: 320
    minimumWidth: 320
    title: stage.title

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(main.width, main.height)
    }

    Binding {
        property: "script"
        target: Theme
        value: main.navigator.script
    }

    Binding {
        property: "mirrored"
        target: Theme
        value: main.navigator.mirrored
    }

    Binding {
        property: "light"
        target: Theme
        value: main.navigator.light
    }

    Binding {
        property: "largerText"
        target: Theme
        value: main.navigator.ease.largerText
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: main.navigator.ease.highContrast
    }

    Binding {
        property: "lessMotion"
        target: Theme
        value: main.navigator.ease.lessMotion
    }

    FocusScope {
        id: room

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Theme.mirrored
        anchors.fill: parent
        focus: true

        Keys.onEscapePressed: main.leave()
        Keys.onPressed: event => {
            main.navigator.notice();
            if (main.attracting) {
                main.navigator.touch();
                event.accepted = true;
            } else {
                event.accepted = walk.towards(event.key);
            }
        }

        Thread {
            accent: Theme.accent(stage.accent)
            anchors.fill: parent
            mirrored: Theme.mirrored
            moving: main.attracting && Theme.moving
            strength: Theme.highContrast ? 0 : stage.backdrop * (main.attracting ? 0.6 : 0.35)
        }

        MouseArea {
            anchors.fill: parent
            enabled: main.attracting
            onClicked: main.navigator.touch()
        }

        Stage {
            id: stage

            anchors.bottom: main.attracting ? attract.top : dock.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: main.reach
            enabled: main.navigator.mode !== "asking" && !dock.sheetOpen
            focus: true
            navigator: main.navigator
        }

        Attract {
            id: attract

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            navigator: main.navigator
            visible: main.attracting
        }

        Dock {
            id: dock

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            enabled: main.navigator.mode === "visit"
            navigator: main.navigator
            visible: !main.attracting
        }

        StillThere {
            anchors.fill: parent
            navigator: main.navigator
        }

        FocusWalk {
            id: walk

            root: room
        }
    }

    // Sees every touch without taking it, so the wait for a visitor begins anew.
    Item {
        anchors.fill: parent
        z: 1

        PointHandler {
            onActiveChanged: main.navigator.notice()
            onPointChanged: main.navigator.notice()
        }
    }

    function leave(): void {
        if (navigator.mode === "asking" || attracting)
            navigator.touch();
        else if (!dock.closeSheet())
            navigator.back();
    }
}
