pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The way a decision has gone so far; its last stretch is drawn in motion.
Item {
    id: trail

    required property Diagram diagram
    readonly property list<string> places: ["heads", "officials", "experts"]
    property var steps: []
    property int step: 0
    property real progress: 1
    readonly property bool arrived: progress === 1
    readonly property var here: steps[step] ?? null
    readonly property var way: steps.map(step => route(step.origin, step.at))
    readonly property point head: routes.itemAt(step)?.drawn.at(-1) ?? Qt.point(0, 0)
    property int last: 0

    function lit(place: string): bool {
        return arrived && here?.at === place;
    }

    function visited(place: string): bool {
        return here !== null && here.visited.includes(place);
    }

    function route(from: string, to: string): var {
        if (from === "" || from === to)
            return [];
        if (to === "partners")
            return diagram.wayOut(from);
        if (from === "partners")
            return diagram.wayOut(to).reverse();
        const rising = diagram.centreOf(to) < diagram.centreOf(from);
        return [from, to].map(place => Qt.point(diagram.laneX(rising), diagram.centreOf(place)));
    }

    onStepChanged: {
        if (step > last)
            travel.restart();
        else
            travel.complete();
        last = step;
    }

    NumberAnimation {
        id: travel

        duration: Theme.slow * 2
        easing.type: Easing.OutCubic
        from: 0
        property: "progress"
        target: trail
        to: 1
    }

    Repeater {
        id: routes

        model: Math.min(trail.step + 1, trail.way.length)

        Route {
            required property int index

            fresh: index === trail.step
            points: trail.way[index] ?? []
            progress: fresh ? trail.progress : 1
        }
    }
}
