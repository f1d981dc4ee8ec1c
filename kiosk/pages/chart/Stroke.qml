import QtQuick
import QtQuick.Shapes
import kiosk.ui

// A series' line; in high contrast each series is dashed in its own way.
ShapePath {
    required property int slot
    required property color tone

    capStyle: ShapePath.RoundCap
    dashPattern: [[1, 0], [4, 3], [0.1, 2.5], [6, 2.5, 0.1, 2.5]][slot % 4]
    fillColor: "transparent"
    joinStyle: ShapePath.RoundJoin
    strokeColor: tone
    strokeStyle: Theme.highContrast && slot % 4 ? ShapePath.DashLine : ShapePath.SolidLine
    strokeWidth: Theme.px(6)
}
