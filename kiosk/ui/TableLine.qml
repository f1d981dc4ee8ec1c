pragma ComponentBehavior: Bound

import QtQuick

// A row of a table, or its header.
Item {
    id: line

    // Of maps: text, ends (whether it lines up at its end).
    required property list<var> cells
    required property list<real> widths
    required property int size
    required property real inset
    property real upright: Theme.px(12)
    property bool heading: false
    property color accent: Theme.gold
    // What each column is called, said before its cells.
    property list<string> names: []
    property alias spacing: row.columnSpacing
    // Its cells below each other, each below its column's name.
    property bool stacked: false
    // Of a header, which is heard as a whole too; a row says its own sentence.
    readonly property bool passage: heading && Reader.listens

    // A cell's index, or -1 for the line itself.
    signal reached(int cell)

    // The keyboard to a cell, or to the line for -1; false if there is none.
    function enter(cell: int): bool {
        const target = cell < 0 ? line : repeated.itemAt(cell);
        target?.forceActiveFocus(Qt.TabFocusReason);
        return target !== null;
    }

    Accessible.ignored: !heading
    Accessible.name: Reader.spoken(cells.map(cell => cell.text).filter(text => text !== "").join(", "))
    Accessible.role: Accessible.Row
    activeFocusOnTab: passage
    implicitHeight: row.implicitHeight
    implicitWidth: row.implicitWidth
    onActiveFocusChanged: {
        if (activeFocus)
            reached(-1);
    }

    Grid {
        id: row

        bottomPadding: line.upright
        columns: line.stacked ? 1 : Math.max(1, line.cells.length)
        leftPadding: line.inset
        rightPadding: line.inset
        rowSpacing: Theme.gap
        topPadding: line.upright
        width: parent.width

        Repeater {
            id: repeated

            model: line.cells

            Item {
                id: cell

                required property int index
                required property string text
                required property bool ends
                readonly property bool passage: Reader.listens

                Accessible.ignored: line.heading && text === ""
                Accessible.name: Reader.spoken([line.names[index] ?? "", text].filter(part => part !== "").join(": "))
                Accessible.role: line.heading ? Accessible.ColumnHeader : Accessible.Cell
                height: line.stacked ? (called.visible ? called.implicitHeight : 0) + words.implicitHeight : Math.max(words.implicitHeight, Theme.px(64) - 2 * line.upright)
                width: line.stacked ? line.width - 2 * line.inset : Math.max(1, line.widths[index] ?? 0)
                onActiveFocusChanged: {
                    if (activeFocus)
                        line.reached(index);
                }

                Label {
                    id: called

                    Accessible.ignored: true
                    color: Theme.muted
                    size: Theme.small
                    text: line.names[cell.index] ?? ""
                    visible: line.stacked && text !== ""
                    width: parent.width
                }

                Label {
                    id: words

                    Accessible.ignored: true
                    LayoutMirroring.enabled: false
                    color: line.heading ? line.accent : cell.text ? Theme.text : Theme.muted
                    // Digits line up by their units, in every direction of reading.
                    horizontalAlignment: (cell.ends && !line.stacked) || Theme.mirrored ? Text.AlignRight : Text.AlignLeft
                    size: line.size
                    strong: line.heading
                    text: cell.text || (line.heading ? "" : "–")
                    width: parent.width
                    y: line.stacked ? (called.visible ? called.height : 0) : (parent.height - height) / 2
                }
            }
        }
    }
}
