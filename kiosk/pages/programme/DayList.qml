pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The events of one day; one of them may be open.
Scroller {
    id: list

    required property list<var> events
    required property string body
    required property string source
    required property var words
    property bool narrow: false
    property bool touchable: true
    // What the visitor opened, by its key, once they touched one.
    property string unfolded: ""
    property bool untouched: true
    property bool opening: false
    // What matters most is open from the start where all of the day still fits on the screen.
    readonly property int leading: events.findIndex(event => event.leads)
    readonly property bool roomy: {
        let tall = (rows.count - 1) * column.spacing;
        for (let i = 0; i < rows.count; i++) {
            const row = rows.itemAt(i) as EventRow;
            tall += (i === leading ? row?.wholeHeight : row?.closedHeight) ?? 0;
        }
        return tall <= height;
    }
    readonly property string open: !untouched ? unfolded : roomy ? events[leading]?.key ?? "" : ""

    signal followed(string page)
    signal taken(string key)
    signal told(string text)

    function startOver(): void {
        untouched = true;
        contentY = 0;
    }

    function toggle(key: string): void {
        unfolded = open === key ? "" : key;
        untouched = false;
        opening = open !== "";
        if (opening)
            told(events.find(event => event.key === key).body);
    }

    Column {
        id: column

        spacing: Theme.gap
        width: parent.width
        onPositioningComplete: {
            const row = rows.itemAt(list.events.findIndex(event => event.key === list.open));
            if (list.opening && row)
                list.reveal(row);
            list.opening = false;
        }

        Repeater {
            id: rows

            model: list.events

            EventRow {
                narrow: list.narrow
                opened: key === list.open
                touchable: list.touchable
                width: column.width
                words: list.words
                onFollowed: page => list.followed(page)
                onTaken: list.taken(key)
                onToggled: list.toggle(key)
            }
        }

        Label {
            color: Theme.muted
            size: Theme.label
            text: list.body
            topPadding: Theme.px(8)
            visible: text !== "" && list.touchable
            width: parent.width
        }

        SourceLine {
            text: list.touchable ? list.source : ""
            width: parent.width
        }
    }
}
