pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Events on one line from the oldest on; it begins at now.
Scene {
    id: scene

    required property string body
    required property list<var> events
    required property int begin
    required property list<var> legend
    // Set once, so that nothing moves under a reader when the day changes.
    property int chosen: begin
    readonly property int at: Math.max(0, Math.min(chosen, events.length - 1))
    readonly property bool long: Theme.largestText && !rotating
    // The legend beside the title.
    readonly property bool aside: wide && !long
    readonly property real side: wide ? Theme.margin : Theme.px(48)
    // What the rotation shows: the events around now.
    readonly property int many: Math.min(4, events.length)
    readonly property int first: Math.max(0, Math.min(events.length - many, begin - 1))
    readonly property list<var> around: events.slice(first, first + many)

    function choose(index: int): void {
        chosen = index;
        const event = events[index];
        told([event.date, event.title, event.body].filter(part => part !== "").join(". "));
    }

    backdrop: 0.45
    settled: (line.item as Across)?.settled ?? true
    use: scene.words.timelineUse.replace("{count}", scene.events.length)

    Component.onCompleted: if (!rotating)
        chosen = begin

    // In the largest text it is higher than the screen, and scrolled.
    Scroller {
        id: whole

        anchors.fill: parent
        anchors.rightMargin: scene.long ? scene.side + Theme.touch + Theme.px(48) : 0
        brim: 0
        controls: true

        Item {
            height: scene.long ? line.y + line.height + Theme.gutter : whole.height
            width: whole.width

            Item {
                id: head

                anchors.left: parent.left
                anchors.leftMargin: scene.side
                anchors.right: parent.right
                anchors.rightMargin: scene.long ? 0 : scene.side
                anchors.top: parent.top
                anchors.topMargin: Theme.px(scene.wide ? 40 : 72)
                height: Math.max(words.height, scene.aside ? legend.height : words.height + legend.height + Theme.px(16))

                Column {
                    id: words

                    anchors.left: parent.left
                    spacing: Theme.px(8)
                    width: scene.aside ? parent.width - legend.width - Theme.gutter : parent.width

                    Heading {
                        text: scene.title
                        width: parent.width
                    }

                    Label {
                        color: Theme.muted
                        size: Theme.label
                        text: scene.body
                        visible: text !== ""
                        width: parent.width
                    }
                }

                Legend {
                    id: legend

                    accent: scene.accentColor
                    signs: scene.legend
                    width: scene.aside ? Math.min(Theme.px(720), parent.width * 0.42) : parent.width
                    x: scene.aside && !Theme.mirrored ? parent.width - width : 0
                    y: parent.height - height
                }
            }

            Loader {
                id: line

                anchors.left: head.left
                anchors.right: head.right
                anchors.top: head.bottom
                anchors.topMargin: Theme.px(scene.wide ? 20 : 32)
                height: scene.long ? scene.height - 2 * Theme.gutter : whole.height - Theme.gutter - y
                sourceComponent: scene.wide && !Theme.low ? (scene.rotating ? still : across) : ladder
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

    Component {
        id: across

        Across {
            accent: scene.accentColor
            chosen: scene.at
            events: scene.events
            words: scene.words
            onOpened: page => scene.opened(page)
            onPicked: index => scene.choose(index)
        }
    }

    Component {
        id: still

        Around {
            accent: scene.accentColor
            events: scene.around
            words: scene.words
        }
    }

    Component {
        id: ladder

        Ladder {
            accent: scene.accentColor
            chosen: scene.rotating ? scene.begin - scene.first : scene.at
            events: scene.rotating ? scene.around : scene.events
            name: scene.title
            touchable: !scene.rotating
            words: scene.words
            onOpened: page => scene.opened(page)
            onPicked: index => scene.choose(index)
        }
    }
}
