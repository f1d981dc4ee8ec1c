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
    // Whose writing everything on the screen is in.
    property string script: navigator.script
    property bool mirrored: navigator.mirrored
    property bool begun: false
    // How far each page of the trail was scrolled, for Back.
    property int depth: 0
    property list<real> places: []
    readonly property Scene scene: front.scene
    readonly property string title: scene?.title ?? ""
    readonly property real backdrop: scene?.backdrop ?? 1
    readonly property bool settled: !fade.running && scene !== null && scene.settled

    function show(): void {
        if (key === navigator.key && scene)
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
        front.clear();
        Qt.callLater(arrive);
    }

    function arrive(): void {
        if (!scene)
            change();
    }

    function write(): void {
        script = navigator.script;
        mirrored = navigator.mirrored;
    }

    function remember(): void {
        if (scene)
            places[depth] = scene.scroller?.contentY ?? 0;
    }

    function update(): void {
        write();
        const properties = navigator.properties;
        for (const name in properties)
            front.scene[name] = properties[name];
    }

    function change(): void {
        fade.complete();
        remember();
        write();
        const old = front;
        const cameBack = navigator.depth < depth;
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
        front = next;
        next.focus = true;
        if (cameBack && scene?.scroller)
            scene.scroller.contentY = places[depth];
        fade.coming = next;
        // The very first picture is there at once.
        if (begun)
            fade.restart();
        begun = true;
    }

    Component.onCompleted: change()

    Connections {
        function onChanged(): void {
            stage.show();
        }

        target: stage.navigator
    }

    Connections {
        function onOpened(page: string): void {
            stage.navigator.open(page);
        }

        function onMoved(by: int): void {
            stage.navigator.move(by);
        }

        function onSpoke(language: string): void {
            stage.navigator.speak(language);
        }

        function onClosed(): void {
            stage.navigator.back();
        }

        ignoreUnknownSignals: true
        target: stage.scene
    }

    // When a page has been at rest for a while: what pages leave behind would grow for hours.
    Timer {
        interval: 2000
        running: stage.settled
        onTriggered: stage.navigator.tidy()
    }

    Binding {
        property: "busy"
        target: stage.navigator
        value: stage.scene?.busy ?? false
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
            script: fade.going.clear()
        }
    }

    Frame {
        id: first

        anchors.fill: parent
        // A second finger on the page that leaves opens nothing more.
        enabled: stage.front === first
    }

    Frame {
        id: second

        anchors.fill: parent
        enabled: stage.front === second
    }
}
