pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The three levels and what flows between them: a diagram, and a panel that opens what is touched.
Scene {
    id: scene

    required property string body
    required property list<var> decisions
    required property list<var> levels
    required property string partners
    required property list<var> principles
    required property string source
    required property string laterSource
    required property string summit
    // The visitor's place: levels, principles or decision, and where in it.
    property string view: "levels"
    property int level: 0
    property int group: -1
    property int decision: 0
    property int step: 0
    // In the rotation one level after another lights up.
    property int shining: 0
    // Each as far as there is one: content may lose what a visitor has open.
    readonly property int shown: Math.min(level, levels.length - 1)
    readonly property bool beside: width > height * 0.95
    readonly property int chosen: Math.max(0, Math.min(decision, decisions.length - 1))
    readonly property bool following: view === "decision" && decisions.length > 0 && !rotating
    readonly property int reached: following ? Math.min(step, decisions[chosen].steps.length - 1) : 0
    // Where the decision stands in the diagram, to be kept in view.
    readonly property real spot: following ? diagram.spot - drawing.room / 2 : 0
    readonly property bool long: Theme.largestText && !rotating
    readonly property real side: wide ? Theme.margin : Theme.px(56)

    function openLevel(index: int): void {
        if (index !== level)
            group = -1;
        level = index;
        view = "levels";
        told(levels[index].heading);
    }

    function openGroup(index: int): void {
        group = index;
        told(levels[shown].groups[index]?.body ?? "");
    }

    function show(view: string): void {
        scene.view = view;
        if (view === "decision")
            follow(decision, step);
        else
            told(view === "principles" ? scene.words.principles : levels[shown].heading);
    }

    // The keyboard goes back to what opened the view that is closed.
    function close(): void {
        bar.opener.forceActiveFocus(bar.opener.visualFocus || Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
        show("levels");
    }

    function follow(index: int, at: int): void {
        decision = index;
        step = at;
        const here = decisions[chosen].steps[reached];
        told([here.count, here.when, here.body].join(". "));
    }

    settled: diagram.still
    use: scene.words.mechanismUse

    onSpotChanged: keep.restart()

    // Once all is in its place; and not at all if the page is left before.
    Timer {
        id: keep

        interval: 0
        onTriggered: drawing.scrollTo(scene.spot)
    }

    Timer {
        interval: Theme.slow * 7
        repeat: true
        running: scene.rotating && scene.current && Theme.moving

        onTriggered: scene.shining = (scene.shining + 1) % 3
    }

    // In the largest text it is higher than the screen, and scrolled.
    Scroller {
        id: whole

        anchors.fill: parent
        anchors.rightMargin: scene.long ? scene.side + Theme.touch + Theme.px(48) : 0
        brim: 0
        controls: true

        Item {
            height: scene.long ? foot.y + foot.height + Theme.px(20) : whole.height
            width: whole.width

            Title {
                id: head

                anchors.left: parent.left
                anchors.leftMargin: scene.side
                anchors.right: parent.right
                anchors.rightMargin: scene.long ? 0 : scene.side
                anchors.top: parent.top
                body: scene.rotating || scene.beside && !scene.wide ? "" : scene.body
                title: scene.title
                topPadding: Theme.px(scene.wide ? 36 : 56)
            }

            Item {
                id: middle

                anchors.left: head.left
                anchors.right: head.right
                anchors.top: head.bottom
                anchors.topMargin: Theme.px(24)
                height: scene.long ? scene.height - Theme.px(40) : whole.height - foot.height - Theme.px(40) - y

                Scroller {
                    id: drawing

                    readonly property real column: scene.beside ? Math.round(parent.width * (scene.rotating ? 0.66 : 0.5)) - Theme.gutter : parent.width
                    readonly property real most: parent.height * (scene.rotating ? 0.62 : 0.48)
                    readonly property real room: height - 2 * rim
                    // For the focus ring.
                    readonly property real rim: Theme.px(8)

                    anchors.left: parent.left
                    anchors.margins: -rim
                    controls: true
                    anchors.top: parent.top
                    height: 2 * rim + (!scene.beside ? Math.min(most, scene.rotating ? most : diagram.needs) : scene.rotating ? parent.height : parent.height - bar.height - Theme.px(24))
                    width: 2 * rim + column

                    Item {
                        height: diagram.height * diagram.scale + 2 * drawing.rim
                        width: parent.width

                        Diagram {
                            id: diagram

                            enabled: !scene.rotating
                            large: scene.rotating
                            levels: scene.levels
                            open: scene.rotating ? scene.shining : scene.view === "levels" ? scene.shown : -1
                            partners: scene.partners
                            room: drawing.room
                            // Nobody can scroll in the rotation.
                            scale: scene.rotating ? Math.min(1, drawing.room / implicitHeight) : 1
                            step: scene.reached
                            steps: scene.following ? scene.decisions[scene.chosen].steps : []
                            summit: scene.summit
                            transformOrigin: Theme.mirrored ? Item.TopRight : Item.TopLeft
                            whole: scene.rotating || scene.following
                            width: drawing.column
                            x: drawing.rim
                            y: drawing.rim

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
                    width: scene.wide ? drawing.column : parent.width
                    words: scene.words
                    y: scene.beside ? parent.height - height : drawing.room + Theme.px(24)

                    onViewed: view => scene.show(view)
                }

                Panel {
                    anchors.right: parent.right
                    height: (scene.beside && !scene.wide && !scene.rotating ? bar.y - Theme.px(24) : parent.height) - y
                    scene: scene
                    width: scene.beside ? parent.width - drawing.column - Theme.px(40) : parent.width
                    y: scene.beside ? 0 : (scene.rotating ? drawing.room : bar.y + bar.height) + Theme.px(24)
                }
            }

            SourceLine {
                id: foot

                anchors.left: head.left
                anchors.right: head.right
                // What later sources tell is shown where it can be opened.
                text: scene.following ? scene.decisions[scene.chosen].source : [scene.source, scene.rotating ? "" : scene.laterSource].filter(part => part !== "").join("\u00a0· ")
                y: middle.y + middle.height + Theme.px(20)
            }
        }
    }

    ScrollButtons {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        downText: scene.words.scrollDown
        scroller: whole
        upText: scene.words.scrollUp
        visible: scene.long && whole.scrollable
    }
}
