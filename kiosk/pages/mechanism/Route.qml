import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The way from one place to the next, drawn as far as `progress`.
Shape {
    id: route

    required property var points
    property real progress: 1
    property bool fresh: false
    readonly property var drawn: reached(points, progress)

    // The points passed when `share` of the way is done, and the one just reached.
    function reached(points: var, share: real): var {
        const legs = points.slice(1).map((to, i) => Math.hypot(to.x - points[i].x, to.y - points[i].y));
        let left = share * legs.reduce((sum, leg) => sum + leg, 0);
        const passed = points.slice(0, 1);
        for (let i = 0; i < legs.length && left > 0; i++) {
            const part = legs[i] > 0 ? Math.min(1, left / legs[i]) : 1;
            const from = points[i], to = points[i + 1];
            passed.push(Qt.point(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part));
            left -= legs[i];
        }
        return passed;
    }

    Accessible.ignored: true
    anchors.fill: parent
    preferredRendererType: Shape.CurveRenderer
    visible: drawn.length > 1

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        strokeColor: route.fresh ? Theme.gold : Theme.tint(Theme.gold, 0.55)
        strokeWidth: Theme.px(route.fresh ? 8 : 5)

        PathPolyline {
            path: route.drawn
        }
    }
}
