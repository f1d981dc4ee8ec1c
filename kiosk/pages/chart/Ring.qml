pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import kiosk.ui

// The ring of a donut; its middle says the share that is highlighted or touched.
Item {
    id: ring

    required property list<var> bands
    required property int highlight
    required property real grown
    required property int touched
    // The colour of the part at an index.
    required property var tone
    readonly property int shown: touched >= 0 ? touched : Math.max(0, highlight)
    readonly property var told: bands[shown]?.marks[0] ?? null
    readonly property real girth: width * 0.17

    // A part's index, or -1 for none.
    signal picked(index: int)

    // The part under a point.
    function at(x: real, y: real): int {
        const far = Math.hypot(x - width / 2, y - height / 2);
        if (far > width / 2 || far < width / 2 - girth * 1.3)
            return -1;
        const turn = (Math.atan2(x - width / 2, height / 2 - y) / (2 * Math.PI) + 1) % 1;
        const share = Theme.mirrored ? 1 - turn : turn;
        return bands.findIndex(band => band.marks.some(mark => mark.start <= share && share < mark.end));
    }

    height: width

    Repeater {
        model: ring.bands

        Shape {
            id: slice

            required property int index
            required property list<var> marks

            anchors.fill: parent
            opacity: ring.touched >= 0 && ring.touched !== index ? 0.4 : 1
            preferredRendererType: Shape.CurveRenderer

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.quick
                }
            }

            ShapePath {
                capStyle: ShapePath.FlatCap
                fillColor: "transparent"
                strokeColor: ring.tone(slice.index)
                strokeWidth: slice.marks.length ? ring.girth : -1

                PathAngleArc {
                    readonly property real start: (slice.marks[0]?.start ?? 0) * ring.grown
                    readonly property real end: (slice.marks[0]?.end ?? 0) * ring.grown
                    readonly property int turn: Theme.mirrored ? -1 : 1

                    centerX: ring.width / 2
                    centerY: ring.height / 2
                    radiusX: (ring.width - ring.girth) / 2
                    radiusY: radiusX
                    startAngle: turn * (360 * start + 0.6) - 90
                    sweepAngle: turn * Math.max(0.2, 360 * (end - start) - 1.2)
                }
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        onClicked: mouse => {
            const index = ring.at(mouse.x, mouse.y);
            ring.picked(index);
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(2)
        width: ring.width * 0.54

        Label {
            Accessible.ignored: true
            color: ring.shown === ring.highlight ? Theme.gold : Theme.text
            horizontalAlignment: Text.AlignHCenter
            size: Math.round(ring.width * (Theme.widerLetters ? 0.12 : 0.15))
            strong: true
            text: ring.told?.share ?? ""
            width: parent.width
        }

        Label {
            Accessible.ignored: true
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            size: Math.max(Theme.least, Math.min(Theme.drawn, Math.round(ring.width * 0.07)))
            text: ring.bands[ring.shown]?.label ?? ""
            width: parent.width
        }
    }
}
