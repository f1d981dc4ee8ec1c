pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The document on paper, with what it is above it. The reader's place is a block and how far into it,
// so that it outlives another language, another size of text and another width.
FocusScope {
    id: paper

    required property string title
    required property string status
    required property string laterText
    required property list<var> blocks
    required property string source
    required property string upText
    required property string downText
    property int block: 0
    property real part: 0
    readonly property real inset: Theme.px(Theme.largestText ? 28 : Theme.portrait ? 40 : 60)
    // Room for the keyboard's ring around the text.
    readonly property real edge: Theme.px(18)
    readonly property real rail: Theme.touch + Theme.px(72)
    // About 75 letters, or 38 Chinese signs.
    readonly property real measure: Theme.body * 38
    readonly property real widest: measure + inset + rail

    function piece(index: int): Item {
        return index === 0 ? head : texts.itemAt(Math.min(index, texts.count) - 1);
    }

    function remember(): void {
        let index = texts.count;
        while (index > 0 && piece(index).y > scroller.contentY)
            index--;
        block = index;
        part = (scroller.contentY - piece(index).y) / piece(index).height;
    }

    function restore(): void {
        const at = piece(block);
        if (at && !scroller.moving)
            scroller.contentY = Math.max(0, Math.min(at.y + part * at.height, scroller.contentHeight - scroller.height));
    }

    onHeightChanged: settling.restart()

    Timer {
        id: settling

        interval: 0
        onTriggered: paper.restore()
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.highContrast ? Theme.line : Theme.paper
        border.width: Theme.hairline
        color: Theme.paper
        radius: Theme.radius
    }

    Status {
        id: band

        anchors.left: parent.left
        anchors.margins: Theme.px(20)
        anchors.right: parent.right
        anchors.top: parent.top
        text: paper.status
    }

    Scroller {
        id: scroller

        accent: Theme.paperAccent
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        anchors.left: parent.left
        anchors.leftMargin: paper.inset - paper.edge
        anchors.right: parent.right
        anchors.rightMargin: paper.rail
        anchors.top: band.bottom
        anchors.topMargin: Theme.px(20)
        focus: true
        guide: reading.item
        name: paper.title
        track: Theme.tint(Theme.paperText, 0.14)
        onContentYChanged: {
            if (moving)
                paper.remember();
        }

        Column {
            id: column

            readonly property real inner: width - 2 * paper.edge

            bottomPadding: Theme.px(48)
            leftPadding: paper.edge
            width: parent?.width ?? 0
            onPositioningComplete: paper.restore()

            PaperHead {
                id: head

                laterText: paper.laterText
                title: paper.title
                width: column.inner
            }

            Repeater {
                id: texts

                // Their number, so that only a block that says something else is laid out anew.
                model: paper.blocks.length

                Block {
                    required property int index

                    said: paper.blocks[index] ?? null
                    width: column.inner
                }
            }

            PaperEnd {
                source: paper.source
                width: column.inner
            }
        }
    }

    Loader {
        id: reading

        active: Theme.readingLine
        anchors.fill: scroller

        sourceComponent: ReadingLine {
            scroller: scroller
        }
    }

    Fade {
        anchors.bottom: scroller.bottom
        anchors.left: scroller.left
        anchors.right: scroller.right
        height: Theme.px(56)
        visible: !scroller.atYEnd
    }

    ScrollButtons {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        downText: paper.downText
        ring: Theme.paperAccent
        scroller: scroller
        upText: paper.upText
    }
}
