pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One thought in large type. It is shown from afar, so its words are as large as they can be.
Scene {
    id: scene

    required property string kicker
    required property string body
    required property string source
    required property var art
    required property var action
    readonly property bool drawn: art.drawing !== "" && !Theme.highContrast
    readonly property real measure: wide ? width * 0.56 - Theme.margin : width - 2 * side
    readonly property real side: wide ? Theme.margin : Theme.px(72)
    readonly property real room: wide ? height - Theme.px(96) : height * 0.6 - Theme.px(72)
    readonly property real rest: [kickerRow, body, button, sourceLine].reduce((sum, item) => sum + (item.visible ? item.height + column.spacing : 0), 0)
    // The longest word's width in the largest size.
    readonly property real longest: metrics.height && Theme.unbroken(title).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0)
    // Display type for the few words a banner should have; smaller where it would not fit.
    readonly property list<int> sizes: [104, 92, 80, 68, 60]

    function fits(index: int): bool {
        const tall = measures.count > index ? (measures.itemAt(index) as Label).implicitHeight : 0;
        return rest + tall <= room && longest * sizes[index] <= sizes[0] * measure;
    }

    backdrop: drawn ? 0 : 1
    settled: drawing.status !== Image.Loading

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.letterSpacing: Theme.trackingOf(Theme.script, Theme.px(scene.sizes[0]))
        font.pixelSize: Theme.px(scene.sizes[0])
        font.weight: Font.Bold
    }

    Repeater {
        id: measures

        model: scene.sizes

        Label {
            required property int modelData

            Accessible.ignored: true
            size: Theme.px(modelData)
            strong: true
            text: scene.title
            visible: false
            width: column.width
        }
    }

    Art {
        id: drawing

        accent: scene.accentColor
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        // Painted in a few milliseconds; a banner without its drawing would be half a picture.
        asynchronous: false
        drawing: scene.art.drawing
        height: scene.wide ? parent.height : parent.height * 0.42
        mirrored: Theme.mirrored
        visible: scene.drawn
    }

    Picture {
        Accessible.name: Reader.spoken(scene.art.about)
        Accessible.role: Accessible.Graphic
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        height: scene.wide ? parent.height : parent.height * 0.45
        source: scene.art.image
        sourceSize: Qt.size(width, height)
        visible: scene.art.image !== ""
        width: scene.wide ? parent.width * 0.4 : parent.width
        x: Theme.mirrored ? 0 : parent.width - width
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: scene.side
        spacing: Theme.px(40)
        width: scene.measure
        // Anchors that come and go when the screen is turned would leave it stretched.
        y: scene.wide ? (parent.height - height) / 2 : parent.height - Theme.px(96) - height

        Row {
            id: kickerRow

            spacing: Theme.px(24)
            width: parent.width

            Rectangle {
                id: dash

                anchors.verticalCenter: parent.verticalCenter
                color: scene.accentColor
                height: Theme.px(6)
                width: Theme.px(72)
            }

            Label {
                color: scene.accentColor
                font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
                font.letterSpacing: Theme.script === "latin" ? Math.max(Theme.px(3), Theme.trackingOf(Theme.script, size)) : 0
                size: Theme.px(32)
                strong: true
                text: scene.kicker
                width: parent.width - dash.width - parent.spacing
            }
        }

        Label {
            id: headline

            Accessible.role: Accessible.Heading
            size: Theme.px(scene.sizes.find((size, index) => scene.fits(index)) ?? 52)
            strong: true
            text: scene.title
            width: parent.width
        }

        Label {
            id: body

            color: Theme.muted
            size: Theme.px(42)
            text: scene.body
            visible: text !== ""
            width: Math.min(parent.width, Theme.px(1100))
        }

        TouchButton {
            id: button

            anchors.left: parent.left
            directional: true
            filled: true
            iconAfter: true
            iconName: "arrow-right"
            size: Theme.body
            text: scene.action?.label ?? ""
            visible: text !== ""
            onClicked: scene.opened(scene.action.page)
        }

        SourceLine {
            id: sourceLine

            text: scene.source ? scene.words.source.replace("{source}", scene.source) : ""
            width: parent.width
        }
    }
}
