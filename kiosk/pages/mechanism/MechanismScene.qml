pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The three levels and what flows between them: a diagram, and a panel that opens what is touched.
Scene {
    id: scene

    required property string body
    required property list<var> levels
    required property string summit
    required property string partners
    required property list<var> principles
    required property list<var> decisions
    required property string source

    // The visitor's place: levels, principles or decision, and where in it.
    property string view: "levels"
    property int level: 0
    property int group: -1
    property int decision: 0
    property int step: 0

    readonly property bool following: view === "decision" && decisions.length > 0 && !rotating
    readonly property int chosen: Math.max(0, Math.min(decision, decisions.length - 1))
    readonly property int reached: following ? Math.min(step, decisions[chosen].steps.length - 1) : 0
    readonly property bool beside: width > height * 0.95
    readonly property real side: wide ? Theme.margin : Theme.px(56)
    // In the rotation one level after another lights up.
    property int shining: 0

    function openLevel(index: int): void {
        if (index !== level)
            group = -1;
        level = index;
        view = "levels";
    }

    settled: diagram.still

    Timer {
        interval: Theme.slow * 7
        repeat: true
        running: scene.rotating && scene.current && Theme.moving
        onTriggered: scene.shining = (scene.shining + 1) % 3
    }

    Column {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: scene.side
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        spacing: Theme.px(4)
        topPadding: Theme.px(scene.wide ? 40 : 56)

        Heading {
            size: scene.rotating && !scene.wide ? Theme.px(84) : Theme.title
            text: scene.title
            width: parent.width
        }

        Label {
            color: Theme.muted
            text: scene.body
            visible: text !== "" && !scene.rotating && (scene.wide || !scene.beside)
            width: parent.width
        }
    }

    Item {
        id: middle

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(20)
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)

        Item {
            id: start

            readonly property real most: middle.height * (scene.rotating ? 0.66 : 0.54)

            anchors.left: parent.left
            anchors.top: parent.top
            height: scene.beside ? parent.height : Math.min(most, diagram.implicitHeight + (scene.rotating ? most : bar.height + Theme.gutter))
            width: scene.beside ? Math.round(parent.width * (scene.rotating ? 0.62 : 0.5)) - Theme.gutter : parent.width

            Scroller {
                id: drawing

                anchors.bottom: bar.visible ? bar.top : parent.bottom
                anchors.bottomMargin: bar.visible ? Theme.px(24) : 0
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top

                Diagram {
                    id: diagram

                    enabled: !scene.rotating
                    height: Math.max(implicitHeight, drawing.height)
                    large: scene.rotating
                    levels: scene.levels
                    open: scene.rotating ? scene.shining : scene.view === "levels" ? scene.level : -1
                    partners: scene.partners
                    step: scene.reached
                    steps: scene.following ? scene.decisions[scene.chosen].steps : []
                    summit: scene.summit
                    whole: scene.rotating || scene.following
                    width: parent.width
                    onChosen: index => scene.openLevel(index)
                }
            }

            ViewBar {
                id: bar

                anchors.bottom: parent.bottom
                followable: scene.decisions.length > 0
                view: scene.view
                visible: !scene.rotating
                width: parent.width
                words: scene.words
                onViewed: view => scene.view = view
            }
        }

        Panel {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            height: scene.beside ? parent.height : parent.height - start.height - Theme.px(28)
            scene: scene
            width: scene.beside ? parent.width - start.width - Theme.gutter : parent.width
        }
    }

    SourceLine {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
        anchors.left: head.left
        anchors.right: head.right
        text: scene.following ? scene.decisions[scene.chosen].source : scene.source
    }
}
