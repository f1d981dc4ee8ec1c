pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The names of the series, each with its colour, or its stroke where it is a line.
Flow {
    id: legend

    required property list<var> names
    required property string type
    required property SeriesPalette colours
    property int size: Theme.label

    spacing: Theme.px(24)

    Repeater {
        model: legend.names

        Row {
            id: entry

            required property int slot
            required property string name

            spacing: Theme.px(14)

            Swatch {
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.px(26)
                radius: Theme.px(6)
                slot: entry.slot
                tone: legend.colours.of(entry.slot)
                visible: legend.type !== "line"
                width: height
            }

            Shape {
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.px(26)
                preferredRendererType: Shape.CurveRenderer
                visible: legend.type === "line"
                width: Theme.px(64)

                Stroke {
                    slot: entry.slot
                    startX: Theme.px(4)
                    startY: Theme.px(13)
                    tone: legend.colours.of(entry.slot)

                    PathLine {
                        x: Theme.px(60)
                        y: Theme.px(13)
                    }
                }
            }

            Label {
                size: legend.size
                text: entry.name
                width: Math.min(implicitWidth, legend.width - Theme.px(80))
            }
        }
    }
}
