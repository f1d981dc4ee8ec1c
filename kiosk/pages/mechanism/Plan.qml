import QtQuick
import kiosk.ui

// Where everything in the diagram stands: summit, three levels, partners, and the lanes between them.
QtObject {
    id: plan

    required property bool large
    // Names need the whole width.
    property bool narrow: false
    // What each level needs by itself.
    required property list<real> levels
    required property real outsideHeight
    // The height to fill, if no more is needed.
    required property real room
    // How much of the summit and the partners is there, from 0 to 1.
    required property real share
    required property real summitHeight
    required property real width
    readonly property real above: share * (summitHeight + gap)
    readonly property real aisle: Theme.px(!sideways ? 44 : large ? 60 : 72)
    readonly property real below: sideways ? 0 : share * (outsideHeight + gap)
    readonly property real besideWidth: sideways ? Theme.px((large ? 224 : 216) * Theme.textScale) : 0
    readonly property real gap: Theme.px(large ? 44 : 38)
    readonly property real height: needs + 3 * spare
    readonly property real needs: levels.reduce((sum, own) => sum + own, above + below + 2 * gap)
    readonly property real outsideWidth: sideways ? besideWidth : rowWidth
    readonly property list<string> places: ["heads", "officials", "experts"]
    readonly property real rowWidth: width - share * (aisle + besideWidth)
    // Partners stand beside the levels, or below them where it is narrow.
    readonly property bool sideways: !narrow && width > Theme.px(700)
    readonly property int sign: Theme.px(large ? 100 : sideways ? 92 - 20 * share : 68)
    readonly property real spare: Math.max(0, room - needs) / 3

    function centreOf(place: string): real {
        const index = places.indexOf(place);
        if (index >= 0)
            return rowY(index) + rowHeight(index) / 2;
        return place === "summit" ? summitHeight / 2 : sideways ? height / 2 : height - outsideHeight / 2;
    }

    // What goes up and what comes down keep apart.
    function laneX(rising: bool): real {
        return towardsEnd(Theme.gap + sign / 2 + Theme.px(rising ? 22 : -22));
    }

    // Where something of this width begins: at the end of the line, or at its start.
    function placeX(own: real, atEnd: bool): real {
        return atEnd !== Theme.mirrored ? width - own : 0;
    }

    function rowHeight(index: int): real {
        return (levels[index] ?? 0) + spare;
    }

    function rowY(index: int): real {
        return levels.slice(0, index).reduce((y, own) => y + own + spare + gap, above);
    }

    function towardsEnd(x: real): real {
        return Theme.mirrored ? width - x : x;
    }

    function way(from: string, to: string): var {
        if (from === "" || from === to)
            return [];
        if (to === "partners")
            return wayOut(from);
        if (from === "partners")
            return wayOut(to).reverse();
        const x = laneX(centreOf(to) < centreOf(from));
        return [Qt.point(x, centreOf(from)), Qt.point(x, centreOf(to))];
    }

    // From a place's end to the partners' door.
    function wayOut(place: string): var {
        const y = centreOf(place), door = towardsEnd(rowWidth);
        if (sideways)
            return [Qt.point(door, y), Qt.point(towardsEnd(rowWidth + aisle), y)];
        const turn = towardsEnd(width - aisle / 2), end = height - outsideHeight / 2;
        return [Qt.point(door, y), Qt.point(turn, y), Qt.point(turn, end), Qt.point(door, end)];
    }
}
