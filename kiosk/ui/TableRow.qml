import QtQuick

// A row of a table below its header.
Rectangle {
    id: row

    required property int index
    required property string reading
    required property list<var> cells
    readonly property bool passage: Reader.listens
    property alias inset: line.inset
    property alias names: line.names
    property alias size: line.size
    property alias spacing: line.spacing
    property alias stacked: line.stacked
    property alias upright: line.upright
    property alias widths: line.widths

    // A cell's index, or -1 for the row itself.
    signal reached(int cell)

    // The keyboard to a cell, or to the row for -1; false if there is none.
    function enter(cell: int): bool {
        if (cell >= 0)
            return line.enter(cell);
        forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    Accessible.name: Reader.spoken(reading)
    Accessible.role: Accessible.Row
    activeFocusOnTab: passage
    color: index % 2 ? Theme.tint(Theme.line, Theme.highContrast ? 0.16 : 0.22) : "transparent"
    height: line.height
    onActiveFocusChanged: {
        if (activeFocus)
            reached(-1);
    }

    TableLine {
        id: line

        cells: row.cells
        width: parent.width
        onReached: cell => row.reached(cell)
    }
}
