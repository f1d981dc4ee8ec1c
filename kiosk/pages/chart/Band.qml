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
    required property Ground ground
    readonly property bool golden: index === ground.highlight
    readonly property bool told: index === ground.touched
    readonly property bool valued: (ground.roomy || golden) && !told
    readonly property real glow: Theme.dark && !Theme.highContrast ? 0.08 : 0.04
    readonly property real girth: Math.min(ground.place * (ground.type === "grouped" ? 0.9 : 0.62), Theme.px(150))

    Accessible.checkable: false
    Accessible.description: whole
    Accessible.name: reading
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    padding: 0

    background: Rectangle {
        color: Theme.tint(Theme.gold, band.told || band.pressed ? 0.16 : band.golden && band.ground.names.length > 1 && !band.ground.lined ? band.glow : 0)
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
            model: band.ground.lined ? [] : band.marks

            Swatch {
                id: mark

                required property real start
                required property real end
                required property string label
                readonly property int order: Theme.mirrored ? band.ground.names.length - 1 - slot : slot
                readonly property bool topmost: band.ground.type !== "stacked" || slot === band.marks[band.marks.length - 1].slot
                readonly property bool hanging: end < band.ground.base
                readonly property real aside: band.ground.type === "grouped" ? (order - (band.ground.names.length - 1) / 2) * band.ground.place : 0

                height: Math.max(Theme.hairline, Math.abs(band.ground.level(start) - band.ground.level(end)))
                bottomLeftRadius: hanging ? Theme.px(10) : 0
                bottomRightRadius: bottomLeftRadius
                tone: band.golden && band.ground.names.length === 1 ? Theme.gold : band.ground.tones.of(slot)
                topLeftRadius: hanging || !topmost ? 0 : Math.min(Theme.px(10), height)
                topRightRadius: topLeftRadius
                width: band.girth
                x: inside.width / 2 + aside - width / 2
                y: Math.min(band.ground.level(start), band.ground.level(end))

                Label {
                    Accessible.ignored: true
                    anchors.bottom: mark.hanging ? undefined : parent.top
                    anchors.bottomMargin: Theme.px(6)
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.top: mark.hanging ? parent.bottom : undefined
                    color: band.golden ? Theme.gold : Theme.text
                    horizontalAlignment: Text.AlignHCenter
                    size: band.ground.roomy ? band.ground.valueSize : band.ground.size
                    strong: true
                    text: band.ground.type !== "stacked" ? mark.label : mark.topmost ? band.total : ""
                    visible: text !== "" && band.valued
                    width: Math.max(band.ground.place, band.ground.roomy ? 0 : band.ground.widestValue)
                }
            }
        }

        Label {
            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (parent.height * band.ground.base) + Theme.px(8)
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            size: band.ground.size
            text: band.empty
            visible: text !== "" && !band.ground.lined && band.ground.roomy
            width: parent.width - Theme.px(8)
        }
    }

    Keys.onEnterPressed: band.click()
    Keys.onReturnPressed: band.click()
}
