pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A category's column: its bars if it has any, its values, and the place to touch.
T.AbstractButton {
    id: band

    required property int index
    required property string label
    required property string reading
    required property string total
    required property string whole
    required property string empty
    required property list<var> marks
    required property PlotGeometry geometry
    readonly property bool golden: index === geometry.highlight
    readonly property bool told: index === geometry.touched
    readonly property bool valued: (geometry.roomy || golden) && !told
    readonly property int lastSlot: marks[marks.length - 1]?.slot ?? 0
    readonly property real glow: Theme.dark && !Theme.highContrast ? 0.08 : 0.04
    readonly property real girth: Math.min(geometry.place * (geometry.type === "grouped" ? 0.9 : 0.62), Theme.px(150))

    Accessible.checkable: false
    Accessible.description: Reader.spoken(whole)
    Accessible.name: Reader.spoken(reading)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    padding: 0

    background: Rectangle {
        color: Theme.tint(Theme.gold, band.told || band.pressed ? 0.16 : band.golden && band.geometry.names.length > 1 && !band.geometry.lined ? band.glow : 0)
        radius: Theme.px(16)

        FocusRing {
            anchors.margins: 0
            rounding: Theme.px(10)
            visible: band.visualFocus
        }
    }
    contentItem: Item {
        id: inside

        Repeater {
            model: band.geometry.lined ? [] : band.marks

            Swatch {
                id: mark

                required property real start
                required property real end
                required property string label
                // Its own: when categories are replaced, the column is gone a moment before its marks.
                readonly property PlotGeometry geometry: band.geometry
                readonly property bool golden: band.golden
                readonly property bool topmost: geometry.type !== "stacked" || last
                readonly property bool last: slot === band.lastSlot
                readonly property bool hanging: end < geometry.base
                readonly property int order: Theme.mirrored ? geometry.names.length - 1 - slot : slot
                readonly property real aside: geometry.type === "grouped" ? (order - (geometry.names.length - 1) / 2) * geometry.place : 0
                readonly property string total: band.total
                readonly property real middle: inside.width / 2

                height: Math.max(Theme.hairline, Math.abs(geometry.level(start) - geometry.level(end)))
                bottomLeftRadius: hanging ? Theme.px(10) : 0
                bottomRightRadius: bottomLeftRadius
                tone: golden && geometry.names.length === 1 ? Theme.gold : geometry.colours.of(slot)
                topLeftRadius: hanging || !topmost ? 0 : Math.min(Theme.px(10), height)
                topRightRadius: topLeftRadius
                width: band.girth
                x: middle + aside - width / 2
                y: Math.min(geometry.level(start), geometry.level(end))

                Label {
                    readonly property bool valued: band.valued

                    Accessible.ignored: true
                    anchors.bottom: mark.hanging ? undefined : parent.top
                    anchors.bottomMargin: Theme.px(6)
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: mark.hanging ? parent.bottom : undefined
                    color: mark.golden ? Theme.gold : Theme.text
                    horizontalAlignment: Text.AlignHCenter
                    size: mark.geometry.roomy ? mark.geometry.valueSize : mark.geometry.size
                    spaced: false
                    strong: true
                    text: mark.geometry.type !== "stacked" ? mark.label : mark.topmost ? mark.total : ""
                    visible: text !== "" && valued
                    width: Math.max(mark.geometry.place, mark.geometry.roomy ? 0 : mark.geometry.widestValue)
                }
            }
        }

        Label {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (parent.height * band.geometry.base) + Theme.px(8)
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            size: band.geometry.size
            spaced: false
            text: band.empty
            visible: text !== "" && !band.geometry.lined && band.geometry.roomy
            width: parent.width - Theme.px(8)
        }
    }

    Keys.onEnterPressed: band.click()
    Keys.onReturnPressed: band.click()
}
