import QtQuick
import kiosk.ui
import kiosk.visit

// Everything on the screen: the thread behind, the stage, and what surrounds it. Its size is the screen's.
FocusScope {
    id: room

    required property Navigator navigator
    readonly property bool attracting: navigator.mode === "attract"
    readonly property bool settled: stage.settled
    readonly property bool low: navigator.ease.lowReach && Theme.portrait && !attracting
    readonly property real reach: low ? Math.round(height * 0.4) : 0
    readonly property string title: stage.title

    function leave(): void {
        if (navigator.mode === "asking" || attracting)
            navigator.touch();
        else if (!dock.closeSheet())
            navigator.back();
    }

    // The next visitor's keyboard begins with the page.
    onAttractingChanged: if (attracting)
        stage.forceActiveFocus(Qt.OtherFocusReason)

    // Whoever moves the focus is here, be it by a key or by a screen reader.
    Window.onActiveFocusItemChanged: navigator?.notice()

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored

    Keys.onEscapePressed: room.leave()
    Keys.onPressed: event => {
        room.navigator.notice();
        if (room.attracting) {
            room.navigator.touch();
            event.accepted = true;
        } else {
            event.accepted = walk.towards(event.key);
        }
    }

    Thread {
        anchors.fill: parent
        mirrored: Theme.mirrored
        moving: room.attracting && Theme.moving
        strength: Theme.highContrast ? 0 : stage.backdrop * (room.attracting ? 0.6 : 0.35)
    }

    MouseArea {
        anchors.fill: parent
        enabled: room.attracting
        onClicked: room.navigator.touch()
    }

    Stage {
        id: stage

        anchors.bottom: room.attracting ? attract.top : dock.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: room.reach
        enabled: room.navigator.mode !== "asking" && !dock.sheetOpen
        focus: true
        navigator: room.navigator
    }

    Attract {
        id: attract

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        navigator: room.navigator
        visible: room.attracting
    }

    Dock {
        id: dock

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: room.navigator.mode === "visit"
        navigator: room.navigator
        visible: !room.attracting
    }

    StillThere {
        anchors.fill: parent
        navigator: room.navigator
    }

    FocusWalk {
        id: walk

        root: room
    }

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(room.width, room.height)
    }

    Binding {
        property: "script"
        target: Theme
        value: stage.script
    }

    Binding {
        property: "mirrored"
        target: Theme
        value: stage.mirrored
    }

    Binding {
        property: "light"
        target: Theme
        value: room.navigator.light
    }

    Binding {
        property: "largerText"
        target: Theme
        // The rotation is large already, and nobody scrolls it.
        value: room.navigator.ease.largerText && !room.attracting
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: room.navigator.ease.highContrast
    }

    Binding {
        property: "lessMotion"
        target: Theme
        value: room.navigator.ease.lessMotion
    }

    // Sees every touch without taking it, so the wait for a visitor begins anew.
    Item {
        anchors.fill: parent
        z: 1

        PointHandler {
            onActiveChanged: room.navigator.notice()
            onPointChanged: room.navigator.notice()
        }
    }
}
