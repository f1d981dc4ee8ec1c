pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The three levels and what flows between them: a diagram, and a panel that opens what is touched.
Scene {
    id: scene

    readonly property bool beside: width > height * 0.95
    required property string body
    readonly property int chosen: Math.max(0, Math.min(decision, decisions.length - 1))
    property int decision: 0
    required property list<var> decisions
    readonly property bool following: view === "decision" && decisions.length > 0 && !rotating
    property int group: -1
    property int level: 0
    required property list<var> levels
    required property string partners
    required property list<var> principles
    readonly property int reached: following ? Math.min(step, decisions[chosen].steps.length - 1) : 0
    // In the rotation one level after another lights up.
    property int shining: 0
    readonly property real side: wide ? Theme.margin : Theme.px(56)
    required property string source
    property int step: 0
    required property string summit

    // The visitor's place: levels, principles or decision, and where in it.
    property string view: "levels"

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
    Title {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: scene.side
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        body: scene.rotating || scene.beside && !scene.wide ? "" : scene.body
        title: scene.title
        topPadding: Theme.px(scene.wide ? 36 : 56)
    }
    Item {
        id: middle

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.px(20)
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(24)

        Scroller {
            id: drawing

            readonly property real most: parent.height * (scene.rotating ? 0.62 : 0.48)

            anchors.left: parent.left
            anchors.top: parent.top
            height: !scene.beside ? Math.min(most, scene.rotating ? most : diagram.needs) : scene.rotating ? parent.height : bar.y - Theme.px(24)
            width: scene.beside ? Math.round(parent.width * (scene.rotating ? 0.66 : 0.5)) - Theme.gutter : parent.width

            Item {
                height: diagram.height * diagram.scale
                width: parent.width

                Diagram {
                    id: diagram

                    enabled: !scene.rotating
                    large: scene.rotating
                    levels: scene.levels
                    open: scene.rotating ? scene.shining : scene.view === "levels" ? scene.level : -1
                    partners: scene.partners
                    room: drawing.height
                    // Nobody can scroll in the rotation.
                    scale: scene.rotating ? Math.min(1, drawing.height / implicitHeight) : 1
                    step: scene.reached
                    steps: scene.following ? scene.decisions[scene.chosen].steps : []
                    summit: scene.summit
                    transformOrigin: Theme.mirrored ? Item.TopRight : Item.TopLeft
                    whole: scene.rotating || scene.following
                    width: parent.width

                    onChosen: index => scene.openLevel(index)
                }
            }
        }
        ViewBar {
            id: bar

            anchors.left: parent.left
            followable: scene.decisions.length > 0
            view: scene.view
            visible: !scene.rotating
            width: scene.wide ? drawing.width : parent.width
            words: scene.words
            y: scene.beside ? parent.height - height : drawing.height + Theme.px(24)

            onViewed: view => scene.view = view
        }
        Panel {
            anchors.right: parent.right
            height: (scene.beside && !scene.wide && !scene.rotating ? bar.y - Theme.px(24) : parent.height) - y
            scene: scene
            width: scene.beside ? parent.width - drawing.width - Theme.gutter : parent.width
            y: scene.beside ? 0 : (scene.rotating ? drawing.height : bar.y + bar.height) + Theme.px(24)
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
