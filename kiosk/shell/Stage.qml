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
        else
            change();
    }

    function update(): void {
        const properties = navigator.properties;
        for (const name in properties)
            front.scene[name] = properties[name];
    }

    function change(): void {
        fade.complete();
        const old = front;
        if (scene)
            places[depth] = scene.scroller?.contentY ?? 0;
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
        if (old.scene)
            fade.restart();
    }

    // Nobody touches the rotation: the moment to give back what its scenes leave, which Qt would let grow for hours.
    function clear(): void {
        fade.going.clear();
        if (scene?.rotating)
            Qt.callLater(gc);
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
            script: stage.clear()
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
