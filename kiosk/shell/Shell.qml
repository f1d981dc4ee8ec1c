pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// Everything on the screen: the thread behind, the stage, and what surrounds it. Its size is the screen's.
FocusScope {
    id: shell

    required property Navigator navigator
    required property var families
    readonly property bool attracting: navigator.mode === "attract"
    readonly property bool dark: navigator.dark
    readonly property bool settled: stage.settled
    readonly property list<string> missing: stage.scene?.missing ?? []
    readonly property real playhead: stage.scene?.playhead ?? -1
    readonly property bool low: navigator.ease.lowReach && band.offered && !attracting
    readonly property real reach: low ? band.above : 0
    readonly property real foot: low ? band.below : 0
    readonly property Reach band: Reach {
        diagonal: shell.navigator.diagonal
        lowerEdge: shell.navigator.lowerEdge
        screen: Qt.size(shell.width, shell.height)
    }
    readonly property string title: stage.title
    // The rotation shows no dock: it is made a second after the start, or when it is needed.
    property bool prepared: false
    readonly property Dock dock: docking.item as Dock
    // What a screen reader's user came to; a text if it has the keyboard, which has no ring of its own.
    readonly property var reached: Window.activeFocusItem
    readonly property Item passage: reached !== shell && reached?.passage ? reached : null

    function leave(): void {
        if (navigator.mode === "asking" || attracting)
            navigator.touch();
        else if (!dock?.closeSheet())
            navigator.back();
    }

    // The first scene is made once, in the room it will have.
    Component.onCompleted: {
        attract.layOut();
        stage.change();
    }

    // The next visitor's keyboard begins with the page.
    onAttractingChanged: {
        if (!attracting)
            return;
        stage.forceActiveFocus(Qt.OtherFocusReason);
        if (!dark)
            navigator.announce(navigator.words.touchToExplore);
    }

    // Whoever moves the focus is here, be it by a key or by a screen reader; and stays while a text is read.
    onReachedChanged: navigator?.hear(reached?.passage ? reached.Accessible.name + reached.Accessible.description : "")

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored

    Keys.onEscapePressed: shell.leave()
    Keys.onPressed: event => {
        if (shell.attracting) {
            shell.navigator.touch();
            event.accepted = true;
        } else {
            event.accepted = !Reader.speaks && walk.towards(event.key);
        }
    }

    Thread {
        anchors.fill: parent
        mirrored: Theme.mirrored
        moving: shell.attracting && Theme.moving && !shell.dark
        visible: !shell.dark && (!stage.opaque || shell.reach + shell.foot > 0)
        strength: Theme.highContrast ? 0 : stage.backdrop * (shell.attracting ? 0.6 : 0.35)
    }

    MouseArea {
        anchors.fill: parent
        enabled: shell.attracting
        onClicked: shell.navigator.touch()
    }

    Stage {
        id: stage

        anchors.bottom: shell.attracting ? attract.top : docking.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: shell.reach
        enabled: shell.navigator.mode !== "asking" && !shell.dock?.sheetOpen
        focus: true
        navigator: shell.navigator
    }

    Attract {
        id: attract

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        navigator: shell.navigator
        visible: shell.attracting && !shell.dark
    }

    Loader {
        id: docking

        active: shell.prepared || !shell.attracting
        anchors.bottom: parent.bottom
        anchors.bottomMargin: shell.foot
        anchors.left: parent.left
        anchors.right: parent.right
        asynchronous: shell.attracting
        enabled: shell.navigator.mode === "visit"
        height: Theme.dock
        visible: !shell.attracting

        sourceComponent: Dock {
            lost: shell.reach + shell.foot
            lowReach: shell.band.offered
            navigator: shell.navigator
        }
    }

    StillThere {
        anchors.fill: parent
        foot: shell.foot
        navigator: shell.navigator
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.off
        visible: shell.dark
    }

    Timer {
        interval: 1000
        running: !shell.prepared
        onTriggered: shell.prepared = true
    }

    Announcer {
        navigator: shell.navigator
    }

    FocusRing {
        anchors.margins: -Theme.px(4)
        parent: shell.passage
        rounding: Theme.px(8)
        visible: shell.passage !== null
    }

    FocusWalk {
        id: walk

        root: shell
    }

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(shell.width, shell.height)
    }

    Binding {
        property: "families"
        target: Theme
        value: shell.families
    }

    Binding {
        property: "listens"
        target: Reader
        value: shell.navigator.heard
    }

    Binding {
        property: "speaks"
        target: Reader
        value: shell.navigator.ease.speech
    }

    Binding {
        property: "talks"
        target: Reader
        value: shell.navigator.talks
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
        value: shell.navigator.light
    }

    Binding {
        property: "largerText"
        target: Theme
        // The rotation is large already, and nobody scrolls it.
        value: (shell.navigator.ease.largerText || shell.navigator.ease.largestText) && !shell.attracting
    }

    Binding {
        property: "low"
        target: Theme
        value: shell.low && !Theme.portrait
    }

    Binding {
        property: "largestText"
        target: Theme
        value: shell.navigator.ease.largestText && !shell.attracting
    }

    Binding {
        property: "widerLetters"
        target: Theme
        value: shell.navigator.ease.widerLetters && !shell.attracting
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: shell.navigator.ease.highContrast || shell.navigator.ease.invertedContrast
    }

    Binding {
        property: "inverted"
        target: Theme
        value: shell.navigator.ease.invertedContrast
    }

    Binding {
        property: "readingLine"
        target: Theme
        value: shell.navigator.ease.readingLine
    }

    Binding {
        property: "lessMotion"
        target: Theme
        value: shell.navigator.ease.lessMotion
    }
}
