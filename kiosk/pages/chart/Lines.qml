pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The lines or areas of a plot, with dots and values where they matter.
Item {
    id: curves

    required property Ground ground
    required property list<var> lines
    readonly property bool filled: ground.type === "area"

    function dotted(index: int): bool {
        return index === ground.highlight || index === ground.touched || ground.bands.length <= 10;
    }

    function valued(index: int): bool {
        const last = ground.bands.length - 1;
        if (index === ground.touched)
            return false;
        return ground.roomy || index === ground.highlight || (ground.highlight < 0 && (index === 0 || index === last));
    }

    function bent(points: list<var>): list<point> {
        return points.map(point => Qt.point(ground.across(point.x), ground.level(point.y)));
    }

    function grounded(points: list<var>): list<point> {
        const floor = ground.level(ground.base);
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
                        fillColor: curves.filled ? Theme.tint(curves.ground.tones.of(series.slot), 0.28) : "transparent"
                        strokeColor: "transparent"

                        PathPolyline {
                            path: curves.filled ? curves.grounded(run.points) : []
                        }
                    }

                    Stroke {
                        slot: series.slot
                        tone: curves.ground.tones.of(series.slot)

                        PathPolyline {
                            path: curves.bent(run.points)
                        }
                    }
                }
            }
        }
    }

    Repeater {
        model: curves.ground.bands

        Item {
            id: column

            required property int index
            required property list<var> marks
            readonly property bool golden: index === curves.ground.highlight

            height: curves.height
            x: curves.ground.middle(index)

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
                    color: column.golden ? Theme.gold : curves.ground.tones.of(slot)
                    height: Theme.px(column.golden || column.index === curves.ground.touched ? 28 : 20)
                    radius: height / 2
                    visible: curves.dotted(column.index) || curves.valued(column.index)
                    width: height
                    x: -width / 2
                    y: curves.ground.level(end) - height / 2

                    Label {
                        // Inside the plot, also at its ends.
                        readonly property real free: column.x

                        Accessible.ignored: true
                        color: column.golden ? Theme.gold : Theme.text
                        size: curves.ground.size
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
