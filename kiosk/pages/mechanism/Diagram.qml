pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The three levels from the top; as a whole also the summit above them and the partners beside them.
Item {
    id: diagram

    required property list<var> levels
    required property string summit
    required property string partners
    property bool whole: false
    property bool large: false
    property int open: -1
    property alias steps: trail.steps
    property alias step: trail.step

    readonly property bool still: trail.arrived && (share === 0 || share === 1)
    // How much of the summit and the partners is there.
    property real share: whole ? 1 : 0

    // Partners stand beside the levels, or below them where it is narrow.
    readonly property bool sideways: width > Theme.px(700)
    readonly property real gap: Theme.px(large ? 56 : 48)
    readonly property real aisle: Theme.px(sideways ? 72 : 44)
    readonly property real rowWidth: width - share * (aisle + (sideways ? outside.width : 0))
    readonly property real rowHeight: Math.max(tallest, (height - above - below - 2 * gap) / 3)
    readonly property real above: share * (summitPlate.implicitHeight + gap)
    readonly property real below: sideways ? 0 : share * (outside.implicitHeight + gap)
    readonly property int sign: Theme.px(large ? 108 : sideways ? 96 - 24 * share : 72)
    readonly property bool followed: trail.steps.length > 0
    readonly property real tallest: {
        let most = 0;
        for (let i = 0; i < rows.count; i++)
            most = Math.max(most, rows.itemAt(i)?.implicitHeight ?? 0);
        return most;
    }

    signal chosen(int index)

    function rowY(index: int): real {
        return above + index * (rowHeight + gap);
    }

    function towardsEnd(x: real): real {
        return Theme.mirrored ? width - x : x;
    }

    function laneX(rising: bool): real {
        return towardsEnd(Theme.px(20) + sign / 2 + Theme.px(rising ? 22 : -22));
    }

    function centreOf(place: string): real {
        return place === "summit" ? summitPlate.height / 2 : rowY(trail.places.indexOf(place)) + rowHeight / 2;
    }

    // From a place's end to the partners' door.
    function wayOut(place: string): var {
        const y = centreOf(place);
        if (sideways)
            return [Qt.point(towardsEnd(rowWidth), y), Qt.point(towardsEnd(rowWidth + aisle), y)];
        const turn = towardsEnd(width - aisle / 2), door = towardsEnd(rowWidth), end = height - outside.height / 2;
        return [Qt.point(door, y), Qt.point(turn, y), Qt.point(turn, end), Qt.point(door, end)];
    }

    implicitHeight: above + below + 3 * tallest + 2 * gap

    Behavior on share {
        NumberAnimation {
            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }

    Arrows {
        anchors.fill: parent
        diagram: diagram
        levels: diagram.levels
    }

    // Behind the places, so that the way shows between them.
    Trail {
        id: trail

        anchors.fill: parent
        diagram: diagram
    }

    Outsider {
        id: summitPlate

        anchors.left: parent.left
        iconName: "bank"
        lit: trail.lit("summit")
        name: diagram.summit
        visited: trail.visited("summit")
        width: diagram.rowWidth
    }

    Repeater {
        id: rows

        model: diagram.levels

        Item {
            id: row

            required property int index
            required property string accent
            required property string icon
            required property string kicker
            required property string name
            required property string spoken
            required property string summary
            readonly property string place: trail.places[index]

            anchors.left: parent?.left
            height: diagram.rowHeight
            implicitHeight: button.implicitHeight
            width: diagram.rowWidth
            y: diagram.rowY(index)

            LevelButton {
                id: button

                accent: Theme.accent(row.accent)
                anchors.fill: parent
                brief: diagram.followed
                iconName: row.icon
                kicker: row.kicker
                large: diagram.large
                lit: diagram.followed ? trail.lit(row.place) : diagram.open === row.index
                name: row.name
                open: diagram.open === row.index && !diagram.followed
                signSize: diagram.sign
                spoken: row.spoken
                summary: row.summary
                visited: trail.visited(row.place)
                onClicked: diagram.chosen(row.index)
            }
        }
    }

    Outsider {
        id: outside

        accent: Theme.coral
        anchors.bottom: parent.bottom
        anchors.left: diagram.sideways ? undefined : parent.left
        anchors.right: diagram.sideways ? parent.right : undefined
        height: diagram.sideways ? parent.height : implicitHeight
        iconName: "earth"
        lit: trail.lit("partners")
        name: diagram.partners
        nameSize: Theme.px((diagram.large ? 30 : 26) * Theme.textScale)
        upright: diagram.sideways
        visited: trail.visited("partners")
        width: diagram.sideways ? Theme.px((diagram.large ? 260 : 216) * Theme.textScale) : diagram.rowWidth
    }

    Spark {
        flying: !trail.arrived
        x: trail.head.x
        y: trail.head.y
    }

    component Outsider: Plate {
        Accessible.name: name
        Accessible.role: Accessible.StaticText
        accent: Theme.text
        nameSize: Theme.px((diagram.large ? 40 : 32) * Theme.textScale)
        opacity: diagram.share
        signSize: Theme.px(diagram.large ? 84 : 64)
        visible: opacity > 0
    }
}
