pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The lines or areas of a plot, with dots and values where they matter.
Item {
    id: curves

    required property PlotGeometry geometry
    required property list<var> lines
    readonly property bool filled: geometry.type === "area"

    function dotted(index: int): bool {
        return index === geometry.highlight || index === geometry.touched || geometry.bands.length <= 10;
    }

    function valued(index: int): bool {
        const last = geometry.bands.length - 1;
        if (index === geometry.touched)
            return false;
        return geometry.roomy || index === geometry.highlight || (geometry.highlight < 0 && (index === 0 || index === last));
    }

    function bent(points: list<var>): list<point> {
        return points.map(point => Qt.point(geometry.across(point.x), geometry.level(point.y)));
    }

    function grounded(points: list<var>): list<point> {
        const floor = geometry.level(geometry.base);
        const line = bent(points);
        return [Qt.point(line[0].x, floor), ...line, Qt.point(line[line.length - 1].x, floor)];
    }

    Repeater {
        model: curves.lines

        Item {
            id: series

            required property int slot
            required property list<var> runs

            anchors.fill: parent

            Repeater {
                model: series.runs

                Shape {
                    id: run

                    required property list<var> points

                    anchors.fill: parent
                    preferredRendererType: Shape.CurveRenderer

                    ShapePath {
                        fillColor: curves.filled ? Theme.tint(curves.geometry.colours.of(series.slot), 0.28) : "transparent"
                        strokeColor: "transparent"

                        PathPolyline {
                            path: curves.filled ? curves.grounded(run.points) : []
                        }
                    }

                    Stroke {
                        slot: series.slot
                        tone: curves.geometry.colours.of(series.slot)

                        PathPolyline {
                            path: curves.bent(run.points)
                        }
                    }
                }
            }
        }
    }

    Repeater {
        model: curves.geometry.bands

        Item {
            id: column

            required property int index
            required property list<var> marks
            readonly property bool golden: index === curves.geometry.highlight

            height: curves.height
            x: curves.geometry.middle(index)

            Repeater {
                model: column.marks

                Rectangle {
                    id: dot

                    required property int slot
                    required property real end
                    required property string label
                    required property bool below

                    border.color: Theme.panel
                    border.width: Theme.px(3)
                    color: column.golden ? Theme.gold : curves.geometry.colours.of(slot)
                    height: Theme.px(column.golden || column.index === curves.geometry.touched ? 28 : 20)
                    radius: height / 2
                    visible: curves.dotted(column.index) || curves.valued(column.index)
                    width: height
                    x: -width / 2
                    y: curves.geometry.level(end) - height / 2

                    Label {
                        // Inside the plot, also at its ends.
                        readonly property real free: column.x

                        Accessible.ignored: true
                        color: column.golden ? Theme.gold : Theme.text
                        size: curves.geometry.size
                        spaced: false
                        strong: true
                        text: dot.label
                        visible: curves.valued(column.index)
                        wrapMode: Text.NoWrap
                        x: Math.max(-free, Math.min(curves.width - free - width, -width / 2)) + dot.width / 2
                        y: dot.below ? dot.height + Theme.px(2) : -height - Theme.px(2)

                        // Lines may pass behind it.
                        Rectangle {
                            anchors.fill: parent
                            anchors.leftMargin: -Theme.px(6)
                            anchors.rightMargin: -Theme.px(6)
                            color: Theme.tint(Theme.panel, 0.85)
                            radius: Theme.px(8)
                            z: -1
                        }
                    }
                }
            }
        }
    }
}
