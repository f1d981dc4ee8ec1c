pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The way a decision has gone so far; its last stretch is drawn in motion.
Item {
    id: route

    required property Plan plan
    property int last: 0
    property real progress: 1
    property int step: 0
    property var steps: []
    readonly property bool arrived: progress === 1
    readonly property var drawn: reached(way[step] ?? [], progress)
    readonly property bool followed: steps.length > 0
    readonly property var gone: [...way.slice(0, step), drawn].filter(points => points.length > 1)
    readonly property point head: drawn[drawn.length - 1] ?? Qt.point(0, 0)
    readonly property var here: steps[step] ?? null
    // What the visitor should see: on the way out, the place it leaves.
    readonly property string target: here === null ? "summit" : plan.sideways && here.at === "partners" ? here.origin : here.at
    readonly property alias travelling: travel.running
    readonly property var way: steps.map(step => plan.way(step.origin, step.at))

    function lit(place: string): bool {
        return arrived && here?.at === place;
    }

    // Whether the decision has passed this point of a lane.
    function passed(x: real, y: real): bool {
        const within = (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b);
        return gone.some(points => within(x, points[0].x, points[points.length - 1].x) && within(y, points[0].y, points[points.length - 1].y));
    }

    // The points passed when `share` of the way is done, and the one just reached.
    function reached(points: var, share: real): var {
        const legs = points.slice(1).map((to, i) => Math.hypot(to.x - points[i].x, to.y - points[i].y));
        let left = share * legs.reduce((sum, leg) => sum + leg, 0);
        const done = points.slice(0, 1);
        for (let i = 0; i < legs.length && left > 0; i++) {
            const part = Math.min(1, left / legs[i]), from = points[i], to = points[i + 1];
            done.push(Qt.point(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part));
            left -= legs[i];
        }
        return done;
    }

    function visited(place: string): bool {
        return here !== null && here.visited.includes(place);
    }

    onStepChanged: {
        if (step > last && way[step]?.length > 1)
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
        target: route
        to: 1
    }

    Repeater {
        model: Math.min(route.step + 1, route.way.length)

        Route {
            required property int index

            fresh: index === route.step
            points: fresh ? route.drawn : route.way[index] ?? []
        }
    }
}
