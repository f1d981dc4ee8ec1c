pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Upright: the line at the start side, the events below one another, the chosen one open.
Scroller {
    id: ladder

    required property list<var> events
    required property var words
    required property int chosen
    property bool touchable: true
    // The event that keeps its place on the screen when heights change, and how far from the top it is.
    property int held: chosen
    // Until somebody moves it, the event before the chosen one is at the top.
    property real offset: NaN
    property bool opening: false

    signal picked(int index)
    signal opened(string page)

    function hold(index: int): void {
        held = index;
        offset = rungs.itemAt(index).y - contentY;
    }

    function holdMiddle(): void {
        const middle = contentY + height / 2;
        for (let i = rungs.count - 1; i >= 0; i--) {
            if (rungs.itemAt(i).y <= middle || i === 0)
                return hold(i);
        }
    }

    function restore(): void {
        const rung = rungs.itemAt(held);
        if (!rung || moving)
            return;
        const above = isNaN(offset) ? rung.y - rungs.itemAt(Math.max(0, held - 1)).y : offset;
        contentY = Math.max(0, Math.min(contentHeight - height, rung.y - above));
        if (opening)
            reveal(rung);
        opening = false;
    }

    onHeightChanged: restore()
    onMovingChanged: if (!moving)
        holdMiddle()

    Column {
        id: column

        spacing: Theme.gap
        width: parent.width
        onPositioningComplete: ladder.restore()

        Repeater {
            id: rungs

            model: ladder.events

            Rung {
                accent: ladder.accent
                chosen: index === ladder.chosen
                spacing: column.spacing
                touchable: ladder.touchable
                width: column.width
                words: ladder.words
                onOpened: page => ladder.opened(page)
                onPicked: {
                    ladder.hold(index);
                    ladder.opening = true;
                    ladder.picked(index);
                }
            }
        }
    }
}
