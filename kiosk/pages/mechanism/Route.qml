import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The way from one place to the next.
Shape {
    id: route

    required property var points
    property bool fresh: false

    Accessible.ignored: true
    anchors.fill: parent
    preferredRendererType: Shape.CurveRenderer
    visible: points.length > 1

    ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin
        strokeColor: route.fresh ? Theme.gold : Theme.tint(Theme.gold, 0.6)
        strokeWidth: Theme.px(route.fresh ? 8 : 5)

        PathPolyline {
            path: route.points
        }
    }
}
