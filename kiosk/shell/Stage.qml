pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// Opens scenes and cross-fades them. The same page in another language, or with new content, is
// updated where it stands, so the visitor's place is kept.
FocusScope {
    id: stage

    required property Navigator navigator
    property Frame front: first
    property string key: ""
    property string language: ""
    // Whose writing everything on the screen is in.
    property string script: navigator.script
    property bool mirrored: navigator.mirrored
    property bool begun: false
    // How far each page of the trail was scrolled, for Back.
    property int depth: 0
    // How many scenes went since the last tidying.
    property int gone: 0
    property list<real> places: []
    // What was chosen on scenes of each kind during this visit.
    property var kept: ({})
    readonly property Scene scene: front.scene
    readonly property string title: scene?.title ?? ""
    readonly property real backdrop: scene?.backdrop ?? (begun ? 1 : 0)
    readonly property bool opaque: !fade.running && (scene?.opaque ?? false)
    readonly property bool settled: !fade.running && (navigator.dark || scene !== null && scene.settled && scene.arrived)

    function show(): void {
        const translated = key === navigator.key && navigator.mode === "visit" && language !== navigator.language;
        replace();
        language = navigator.language;
        if (translated)
            navigator.announce([navigator.languageName, navigator.properties.title].join(", "));
    }

    function replace(): void {
        if (navigator.dark)
            clear();
        else if (key === navigator.key && front.holds(navigator.scene))
            update();
        else if (scene && script !== navigator.script)
            part();
        else
            change();
    }

    // Into another script no page follows: it would be laid out anew while it fades.
    function part(): void {
        remember();
        fade.complete();
        quietly(front.clear);
        Qt.callLater(arrive);
    }

    // In the dark there is nothing that could move, sound or be read.
    function clear(): void {
        kept = {};
        fade.complete();
        quietly(front.clear);
    }

    function arrive(): void {
        if (!scene && !navigator.dark)
            change();
    }

    function write(): void {
        script = navigator.script;
        mirrored = navigator.mirrored;
    }

    function tidy(): void {
        gone = 0;
        // What pages that are gone were drawn with.
        stage.Window.window?.releaseResources();
        navigator.tidy();
    }

    function remember(): void {
        if (!scene)
            return;
        places[depth] = scene.scroller?.contentY ?? 0;
        if (scene.kept !== null)
            kept[front.address] = scene.kept;
        keeper.remember(scene, depth);
    }

    function update(): void {
        let updated = false;
        const rewrite = () => {
            write();
            updated = front.update(navigator.properties);
        };
        if (language === navigator.language)
            rewrite();
        else
            quietly(rewrite);
        if (!updated)
            change();
    }

    function change(): void {
        const cameBack = navigator.depth < depth;
        const again = navigator.key === key;
        fade.complete();
        quietly(() => build(cameBack));
        if (navigator.mode === "visit")
            enter(again, again || cameBack);
    }

    // What comes and goes is told to a screen reader by its place and its title, not piece by piece.
    function quietly(act: var): void {
        navigator.hush(true);
        try {
            act();
        } finally {
            navigator.hush(false);
        }
    }

    function build(cameBack: bool): void {
        remember();
        write();
        // Whoever leafs fast never lets a page rest.
        if (++gone > 2)
            tidy();
        const old = front;
        depth = navigator.depth;
        const next = old === first ? second : first;
        key = navigator.key;
        if (!next.load(navigator.scene, navigator.properties))
            next.load(Qt.resolvedUrl("UnavailableScene.qml"), {
                "title": navigator.words.pageUnavailable,
                "later": false,
                "words": navigator.words,
                "accent": "gold",
                "gallery": "",
                "position": "",
                "rotating": navigator.mode === "attract"
            });
        if (old.scene)
            old.scene.current = false;
        old.leaving = true;
        front = next;
        next.focus = true;
        if (navigator.mode === "attract")
            kept = {};
        else if (kept[next.address])
            scene?.recalled(kept[next.address]);
        if (cameBack && scene?.scroller)
            scene.scroller.contentY = places[depth];
        fade.coming = next;
        // The very first picture is there at once.
        if (begun)
            fade.restart();
        begun = true;
    }

    // Whoever uses keys goes on where they were, and whoever listens begins at the title.
    function enter(again: bool, known: bool): void {
        const place = keeper.place(scene, depth, known);
        keeper.enter(place ?? (navigator.heard && !again ? keeper.heading(scene, scene.title) : null));
        if (!again)
            navigator.announce(place ? [scene.title, scene.position].filter(part => part !== "").join(", ") : scene.arrival);
    }

    Connections {
        function onChanged(): void {
            stage.show();
        }

        function onDarkChanged(): void {
            stage.show();
        }

        target: stage.navigator
    }

    Connections {
        function onOpened(page: string): void {
            stage.navigator.open(page);
        }

        function onMoved(by: int): void {
            keeper.moving = by;
            stage.navigator.move(by);
            keeper.moving = 0;
        }

        function onSpoke(language: string): void {
            stage.navigator.speak(language);
        }

        function onClosed(): void {
            stage.navigator.back();
        }

        function onTook(part: string): void {
            stage.navigator.take(part);
        }

        function onTold(text: string): void {
            stage.navigator.announce(text);
        }

        function onOutdated(): void {
            stage.navigator.refresh();
        }

        ignoreUnknownSignals: true
        target: stage.scene
    }

    // When a page has been at rest for a while: what pages leave behind would grow for hours.
    Timer {
        interval: 2000
        running: stage.settled
        onTriggered: stage.tidy()
    }

    Binding {
        property: "busy"
        target: stage.navigator
        value: stage.scene?.busy ?? false
    }

    Binding {
        property: "filmPart"
        target: stage.navigator
        value: stage.scene?.filmPart ?? -1
    }

    FocusKeeper {
        id: keeper

        root: stage
    }

    SequentialAnimation {
        id: fade

        property Frame coming: first
        readonly property Frame going: coming === first ? second : first

        ParallelAnimation {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
                from: 0
                property: "opacity"
                target: fade.coming
                to: 1
            }

            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
                property: "opacity"
                target: fade.going
                to: 0
            }
        }

        ScriptAction {
            script: stage.quietly(fade.going.clear)
        }
    }

    Frame {
        id: first

        anchors.fill: parent
    }

    Frame {
        id: second

        anchors.fill: parent
    }
}
