pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The days and their events; what is on now and what comes next stand out.
Scene {
    id: scene

    required property string body
    required property list<var> days
    required property int begin
    // The day the visitor chose, as 2017-03-13; none follows the clock.
    property string chosen: ""
    // The event whose code is shown, by its key.
    property string taken: ""
    readonly property int at: {
        const index = days.findIndex(each => each.day === chosen);
        return index < 0 ? begin : index;
    }
    readonly property var day: days[Math.min(at, days.length - 1)]
    // A long day leaves out what is over while nobody can scroll.
    readonly property list<var> events: rotating && day.events.length > 4 ? day.events.filter(event => event.phase !== "past").slice(0, wide ? 4 : 6) : day.events
    readonly property real side: wide ? Theme.margin : Theme.px(48)

    function choose(day: string): void {
        chosen = day;
        list.startOver();
        told([scene.day.label, ...events.map(event => event.title)].join(". "));
    }

    use: scene.words.programmeUse

    Item {
        id: page

        anchors.fill: parent
        enabled: !panel.visible

        Column {
            id: head

            anchors.left: parent.left
            anchors.margins: scene.side
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Theme.px(scene.wide ? 48 : 72)
            spacing: Theme.px(24)

            Flow {
                spacing: Theme.px(36)
                width: parent.width

                Label {
                    Accessible.role: Accessible.Heading
                    size: Theme.title
                    strong: true
                    text: scene.title
                    width: Math.min(implicitWidth, parent.width)
                }

                Label {
                    Accessible.role: Accessible.Heading
                    color: Theme.gold
                    size: Theme.title
                    strong: true
                    text: scene.day.label
                    visible: scene.rotating
                    width: Math.min(implicitWidth, parent.width)
                }
            }

            Days {
                chosen: scene.at
                days: scene.days
                visible: !scene.rotating
                width: parent.width
                onPicked: day => scene.choose(day)
            }
        }

        DayList {
            id: list

            accent: scene.accentColor
            anchors.bottom: foot.visible ? foot.top : parent.bottom
            anchors.bottomMargin: foot.visible ? Theme.gap : Theme.gutter
            anchors.left: head.left
            anchors.right: head.right
            anchors.top: head.bottom
            anchors.topMargin: Theme.px(28)
            body: scene.body
            events: scene.events
            name: scene.day.label
            narrow: !scene.wide
            source: foot.text
            touchable: !scene.rotating
            words: scene.words
            onFollowed: page => scene.opened(page)
            onTold: text => scene.told(text)
            onTaken: key => {
                panel.opener = scene.Window.activeFocusItem;
                scene.taken = key;
                scene.took(key);
            }
        }

        SourceLine {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: head.left
            anchors.right: head.right
            text: scene.words.source.replace("{source}", scene.day.sources)
            visible: scene.rotating
        }
    }

    TakeAlong {
        id: panel

        anchors.fill: parent
        event: {
            for (const day of scene.days)
                for (const event of day.events)
                    if (event.key === scene.taken)
                        return Object.assign({
                            "label": day.label
                        }, event);
            return null;
        }
        words: scene.words
        onClosed: {
            scene.taken = "";
            (opener?.Window.window ? opener : list).forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
