pragma ComponentBehavior: Bound

import QtQuick

// Rows below a header that stays while they scroll.
Item {
    id: table

    // Of maps: text, share (of the width), ends (whether its cells line up at their end).
    required property list<var> columns
    // Of maps: cells (as columns), reading (the row as a sentence).
    required property list<var> rows
    required property string name
    property color accent: Theme.gold
    property int size: Theme.label
    // With nobody to scroll it, only whole rows are shown.
    property bool still: false
    readonly property real inset: Theme.px(16)
    readonly property real between: Theme.px(28)

    Accessible.name: name
    Accessible.role: Accessible.Table

    component Cells: Row {
        id: line

        required property list<var> cells
        property bool strong: false
        property color color: Theme.text
        readonly property real room: width - 2 * table.inset - table.between * (cells.length - 1)

        bottomPadding: Theme.px(12)
        leftPadding: table.inset
        rightPadding: table.inset
        spacing: table.between
        topPadding: Theme.px(12)

        Repeater {
            model: line.cells

            Item {
                id: cell

                required property string text
                required property real share
                required property bool ends

                height: Math.max(words.implicitHeight, Theme.px(64) - line.topPadding - line.bottomPadding)
                width: Math.floor(line.room * share)

                Label {
                    id: words

                    // Digits line up by their units, in every direction of reading.
                    readonly property bool atRight: cell.ends !== Theme.mirrored || (cell.ends && Theme.mirrored)

                    Accessible.ignored: true
                    LayoutMirroring.enabled: false
                    anchors.verticalCenter: parent.verticalCenter
                    color: cell.text || line.strong ? line.color : Theme.muted
                    horizontalAlignment: atRight ? Text.AlignRight : Text.AlignLeft
                    size: table.size
                    strong: line.strong
                    text: cell.text || (line.strong ? "" : "–")
                    width: parent.width
                }
            }
        }
    }

    Cells {
        id: header

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        cells: table.columns
        color: table.accent
        strong: true
    }

    Rectangle {
        id: rule

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        color: table.accent
        height: Theme.px(3)
    }

    Scroller {
        id: scroller

        accent: table.accent
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: rule.bottom

        Column {
            width: parent.width

            Repeater {
                model: table.rows

                Rectangle {
                    id: row

                    required property int index
                    required property string reading
                    required property list<var> cells

                    Accessible.name: reading
                    Accessible.role: Accessible.Row
                    color: index % 2 ? Theme.tint(Theme.line, Theme.highContrast ? 0.16 : 0.22) : "transparent"
                    height: line.height
                    opacity: !table.still || y + height <= scroller.height ? 1 : 0
                    width: parent.width

                    Cells {
                        id: line

                        cells: row.cells
                        width: parent.width
                    }
                }
            }
        }
    }
}
