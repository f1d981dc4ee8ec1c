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
    property string upText: ""
    property string downText: ""
    property color accent: Theme.gold
    property int size: Theme.label
    // With nobody to scroll it, only whole rows are shown.
    property bool still: false
    // Whether buttons to scroll stand beside the rows; found out late, as they narrow the rows.
    property bool guided: false
    // What a screen reader's user came to: a row, or -1 for the header, and in it a cell, or -1 for all of it.
    property int row: -1
    property int cell: -1
    readonly property list<string> names: columns.map(column => column.text)
    readonly property real aside: guided ? Theme.touch + Theme.px(48) : 0
    readonly property real inset: Theme.px(16)
    readonly property real airy: !free && height / (rows.length + 1) > Theme.px(150) ? Theme.px(26) : Theme.px(12)
    readonly property real between: Theme.px(28)
    readonly property real room: width - aside - 2 * inset - between * (columns.length - 1)
    // Every column's longest word, at the size that is wished for and at the one that fits.
    readonly property list<real> longest: columns.map((column, index) => widest([column.text, ...rows.map(row => row.cells[index]?.text ?? "")]))
    // In the largest text and with letters apart it is as high as it likes.
    readonly property bool free: Theme.roomy && !still
    // There a row too wide for its room is a list: every cell below its column's name.
    readonly property bool stacked: free && room < longest.reduce((sum, width) => sum + width, 0)
    // As high as all of it is.
    readonly property real wanted: (stacked ? 0 : header.height) + rule.height + scroller.contentHeight
    readonly property real shrink: stacked ? 1 : Math.max(Math.min(1, Theme.least / size), Math.min(1, room / longest.reduce((sum, width) => sum + width, 1)))
    readonly property int fitted: Math.floor(size * shrink)
    readonly property list<real> widths: shared(longest.map(width => width * shrink))

    // Every column's share of the room, but no less than its longest word.
    function shared(least: list<real>): list<real> {
        let tight = columns.map(() => false);
        let widths = least;
        for (let round = 0; round < columns.length; round++) {
            const left = least.reduce((left, width, index) => tight[index] ? left - width : left, room);
            const shares = columns.reduce((sum, column, index) => tight[index] ? sum : sum + column.share, 0);
            widths = columns.map((column, index) => tight[index] ? least[index] : left * column.share / Math.max(0.01, shares));
            tight = widths.map((width, index) => tight[index] || width < least[index]);
        }
        return widths.map((width, index) => Math.floor(tight[index] ? least[index] : width));
    }

    function widest(texts: list<string>): real {
        return metrics.height && Theme.unbroken(texts.join(" ")).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0) + Theme.px(6);
    }

    function reach(row: int, cell: int): void {
        table.row = row;
        table.cell = cell;
    }

    // From row to row, and in it from cell to cell; false where there is no further.
    function walk(key: int): bool {
        const onward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const across = key === onward ? 1 : key === Qt.Key_Left || key === Qt.Key_Right ? -1 : 0;
        const down = key === Qt.Key_Down ? 1 : key === Qt.Key_Up ? -1 : 0;
        if (across === down || cell + across < -1 || row + down < -1)
            return false;
        return row + down < 0 ? header.enter(cell + across) : (lines.itemAt(row + down) as TableRow)?.enter(cell + across) ?? false;
    }

    function relook(): void {
        guided = false;
        look.restart();
    }

    Accessible.name: Reader.spoken(name)
    Accessible.role: Accessible.Table

    Keys.onPressed: event => event.accepted = Reader.listens && table.walk(event.key)

    onHeightChanged: relook()
    onRowsChanged: relook()
    onSizeChanged: relook()
    onWidthChanged: relook()

    Timer {
        id: look

        interval: 0
        onTriggered: table.guided = !table.still && scroller.scrollable
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.letterSpacing: Theme.trackingOf(Theme.script, table.size)
        font.pixelSize: table.size
        font.weight: Font.Bold
    }

    TableLine {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: table.aside
        anchors.top: parent.top
        accent: table.accent
        cells: table.columns
        heading: true
        inset: table.inset
        size: table.fitted
        spacing: table.between
        visible: !table.stacked
        widths: table.widths
        onReached: cell => table.reach(-1, cell)
    }

    Rectangle {
        id: rule

        anchors.left: parent.left
        anchors.right: header.right
        anchors.top: table.stacked ? parent.top : header.bottom
        color: table.accent
        height: Theme.px(3)
        visible: !table.stacked
    }

    Scroller {
        id: scroller

        accent: table.accent
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: header.right
        anchors.top: rule.bottom
        name: table.name

        Column {
            width: parent.width

            Repeater {
                id: lines

                model: table.rows

                TableRow {
                    id: row

                    inset: table.inset
                    names: table.names
                    opacity: !table.still || y + height <= scroller.height ? 1 : 0
                    size: table.fitted
                    spacing: table.between
                    stacked: table.stacked
                    upright: table.airy
                    widths: table.widths
                    width: parent.width
                    onReached: cell => table.reach(index, cell)
                }
            }
        }
    }

    ScrollButtons {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        downText: table.downText
        scroller: scroller
        upText: table.upText
        visible: table.guided
    }
}
