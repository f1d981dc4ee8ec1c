pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The thread from one knot to the next: fibres that part and gather again; dashed where it leads on to later.
Shape {
    id: strand

    required property string phase
    property bool upright: false
    property color accent: Theme.sky
    readonly property bool certain: phase === "past" || phase === "now"
    readonly property color ink: phase === "later" ? Theme.coral : certain ? accent : Theme.muted
    readonly property real length: upright ? height : width

    component Fibre: ShapePath {
        id: fibre

        property real bulge: 0

        capStyle: ShapePath.FlatCap
        dashPattern: [3, 3]
        fillColor: "transparent"
        strokeColor: Theme.tint(strand.ink, bulge === 0 || Theme.highContrast ? 0.9 : 0.45)
        strokeStyle: strand.certain ? ShapePath.SolidLine : ShapePath.DashLine
        strokeWidth: Theme.px(bulge === 0 ? 4 : 2)

        PathCubic {
            control1X: strand.upright ? fibre.bulge : strand.length * 0.35
            control1Y: strand.upright ? strand.length * 0.35 : fibre.bulge
            control2X: strand.upright ? fibre.bulge : strand.length * 0.65
            control2Y: strand.upright ? strand.length * 0.65 : fibre.bulge
            x: strand.upright ? 0 : strand.length
            y: strand.upright ? strand.length : 0
        }
    }

    Accessible.ignored: true
    preferredRendererType: Shape.CurveRenderer

    Fibre {}

    Fibre {
        bulge: strand.certain ? Theme.px(22) : 0
    }

    Fibre {
        bulge: strand.certain ? Theme.px(-22) : 0
    }
}
