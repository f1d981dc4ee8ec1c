pragma ComponentBehavior: Bound

import QtQuick

// A row of a table, or its header.
Row {
    id: line

    // Of maps: text, ends (whether it lines up at its end).
    required property list<var> cells
    required property list<real> widths
    required property int size
    required property real inset
    property real upright: Theme.px(12)
    property bool heading: false
    property color accent: Theme.gold

    bottomPadding: upright
    leftPadding: inset
    rightPadding: inset
    topPadding: upright

    Repeater {
        model: line.cells

        Item {
            id: cell

            required property int index
            required property string text
            required property bool ends

            height: Math.max(words.implicitHeight, Theme.px(64) - 2 * line.upright)
            width: Math.max(1, line.widths[index] ?? 0)

            Label {
                id: words

                Accessible.ignored: true
                LayoutMirroring.enabled: false
                anchors.verticalCenter: parent.verticalCenter
                color: line.heading ? line.accent : cell.text ? Theme.text : Theme.muted
                // Digits line up by their units, in every direction of reading.
                horizontalAlignment: cell.ends || Theme.mirrored ? Text.AlignRight : Text.AlignLeft
                size: line.size
                strong: line.heading
                text: cell.text || (line.heading ? "" : "–")
                width: parent.width
            }
        }
    }
}
