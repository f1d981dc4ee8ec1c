pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Bars, lines or areas over a value axis. Every category is a column to touch.
Item {
    id: plot

    required property string type
    required property list<var> ticks
    required property list<var> names
    required property list<var> bands
    required property list<var> lines
    required property int highlight
    required property real base
    required property real grown
    required property int touched
    required property bool loud
    required property SeriesPalette colours
    readonly property bool passage: Reader.listens && enabled
    readonly property PlotGeometry geometry: PlotGeometry {
        bands: plot.bands
        base: plot.base
        grown: plot.grown
        height: field.height
        highlight: plot.highlight
        names: plot.names
        size: plot.loud ? Theme.px(32) : Theme.drawn
        colours: plot.colours
        touched: plot.touched
        type: plot.type
        width: field.width
    }

    // How strong the axis's lines are: they pass behind values.
    readonly property real faint: Theme.highContrast ? 0.13 : Theme.dark ? 0.5 : 0.22
    // Every n-th value of the axis is written, so that they never meet.
    readonly property int every: Math.max(1, Math.ceil(geometry.size * 1.35 * (ticks.length - 1) / Math.max(1, field.height)))

    signal picked(index: int)

    Accessible.role: Accessible.Chart
    activeFocusOnTab: passage

    Item {
        id: field

        anchors.bottom: feet.top
        anchors.bottomMargin: Theme.px(14)
        anchors.left: parent.left
        anchors.leftMargin: plot.geometry.widest(plot.ticks.map(tick => tick.label)) + Theme.px(18)
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.round(plot.geometry.size * (0.35 + Theme.leading(plot.geometry.size) * plot.geometry.tall))

        Repeater {
            model: plot.ticks

            Rectangle {
                id: tick

                required property int index
                required property real at
                required property string label

                color: Theme.tint(Theme.line, Math.abs(at - plot.base) < 0.001 ? 1 : plot.faint)
                height: Theme.hairline
                width: field.width
                y: Math.round(field.height * (1 - at))

                Label {
                    Accessible.ignored: true
                    anchors.right: parent.left
                    anchors.rightMargin: Theme.px(18)
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    size: plot.geometry.size
                    spaced: false
                    text: tick.label
                    visible: tick.index % plot.every === 0
                }
            }
        }

        Lines {
            anchors.fill: parent
            geometry: plot.geometry
            lines: plot.lines
            visible: plot.geometry.lined
        }
    }

    Row {
        id: feet

        anchors.bottom: parent.bottom
        anchors.left: field.left

        Repeater {
            model: plot.bands

            Item {
                id: foot

                required property int index
                required property string label
                readonly property bool golden: index === plot.highlight

                height: name.height
                width: plot.geometry.step

                Label {
                    id: name

                    Accessible.ignored: true
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: foot.golden ? Theme.gold : Theme.muted
                    horizontalAlignment: Text.AlignHCenter
                    size: plot.geometry.size
                    spaced: false
                    strong: foot.golden
                    text: foot.label
                    visible: plot.geometry.named(foot.index)
                    width: plot.geometry.step * plot.geometry.every - Theme.px(8)
                }
            }
        }
    }

    Row {
        anchors.left: field.left

        Repeater {
            model: plot.bands

            Band {
                bottomPadding: plot.height - field.height - field.y
                geometry: plot.geometry
                height: plot.height
                topPadding: field.y
                width: plot.geometry.step
                onClicked: plot.picked(index === plot.touched ? -1 : index)
            }
        }
    }

    Callout {
        // Above the marks that were touched, or beside them where they are too tall.
        readonly property real middle: field.x + plot.geometry.middle(plot.touched)
        readonly property real peak: field.y + plot.geometry.level((told?.marks ?? []).reduce((most, mark) => Math.max(most, mark.end), plot.base))
        readonly property bool over: peak >= height - Theme.px(20)
        readonly property real clear: plot.geometry.step / 2 + Theme.gap
        readonly property real aside: middle < plot.width / 2 ? middle + clear : middle - clear - width
        readonly property real gap: Math.round(plot.geometry.size * (plot.geometry.lined ? 0.9 : 0.3))

        names: plot.names
        told: plot.bands[plot.touched] ?? null
        colours: plot.colours
        widest: plot.width
        x: Math.max(0, Math.min(plot.width - width, over ? middle - width / 2 : aside))
        y: over ? Math.max(-Theme.px(40), peak - height - gap) : Math.max(0, peak)
    }
}
