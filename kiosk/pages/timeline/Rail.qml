pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The line of events from the oldest on: flicked, or brought to an event. At rest no event is cut at its ends.
Flickable {
    id: rail

    required property list<var> events
    required property color accent
    property int chosen: 0
    property bool large: false
    readonly property int across: large ? events.length : Math.min(events.length, odd(Math.floor(width / Theme.px(270 * Theme.textScale))))
    readonly property real cell: width / across
    // The event in the middle; kept when the direction, the width or the content changes.
    property real middle: chosen
    readonly property real dateRoom: most("dateHeight")
    readonly property real tallest: dateRoom + most("rest")
    property real room: 0

    signal picked(int index)

    function odd(count: int): int {
        return Math.max(1, count % 2 ? count : count - 1);
    }

    function place(index: real): real {
        const first = Math.max(0, Math.min(events.length - across, index - (across - 1) / 2));
        return Theme.mirrored ? contentWidth - width - first * cell : first * cell;
    }

    function rest(): void {
        const start = Theme.mirrored ? contentWidth - width - contentX : contentX;
        show(Math.round(start / cell) + (across - 1) / 2);
    }

    function show(index: real): void {
        middle = index;
        slide.to = place(index);
        slide.restart();
    }

    function most(measure: string): real {
        let most = 0;
        for (let i = 0; i < stops.count; i++)
            most = Math.max(most, stops.itemAt(i)?.[measure] ?? 0);
        return most;
    }

    function keep(): void {
        slide.stop();
        contentX = place(middle);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: !large
    contentHeight: height
    contentWidth: cell * events.length
    flickableDirection: Flickable.HorizontalFlick
    implicitHeight: tallest
    interactive: !large
    pixelAligned: true
    onMovementEnded: rest()
    onCellChanged: keep()
    onContentWidthChanged: keep()

    Connections {
        function onMirroredChanged(): void {
            rail.keep();
        }

        target: Theme
    }

    NumberAnimation {
        id: slide

        duration: Theme.slow
        easing.type: Easing.OutCubic
        property: "contentX"
        target: rail
    }

    Row {
        spacing: Theme.gap
        x: spacing / 2

        Repeater {
            id: stops

            model: rail.events

            Stop {
                id: stop

                accent: rail.accent
                between: Theme.gap
                chosen: !rail.large && index === rail.chosen
                dateRoom: rail.dateRoom
                height: rail.tallest
                large: rail.large
                telling: rail.large && rail.dateRoom + rail.most("full") <= rail.room
                width: rail.cell - Theme.gap
                onActiveFocusChanged: if (visualFocus)
                    rail.show(index)
                onClicked: rail.picked(index)
            }
        }
    }
}
