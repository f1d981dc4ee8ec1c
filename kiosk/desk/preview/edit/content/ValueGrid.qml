pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Figures or rows in a small table, to write in or to paste from a spreadsheet.
Column {
    id: grid

    required property ValueTable table
    required property var words
    readonly property int count: grid.table.heads.length
    readonly property real column: Math.max(92, (width - 34) / Math.max(1, count) - 4)

    function begin(): void {
        const row = lines.itemAt(grid.table.row) as GridLine;
        row?.begin(grid.table.column);
    }

    spacing: 8

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        text: grid.words.howToPaste
        width: parent.width
        wrapMode: Text.Wrap
    }

    Flickable {
        id: beyond

        Accessible.name: grid.words.table
        Accessible.role: Accessible.Table
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: cells.height
        contentWidth: cells.width
        height: cells.height
        width: parent.width

        Column {
            id: cells

            spacing: 4

            Row {
                spacing: 4

                Repeater {
                    model: grid.table.heads

                    StaffText {
                        required property string modelData

                        color: StaffTheme.muted
                        font.pixelSize: StaffTheme.small
                        font.weight: Font.Bold
                        text: modelData
                        width: grid.column
                    }
                }
            }

            Repeater {
                id: lines

                model: grid.table.cells

                GridLine {
                    table: grid.table
                    wide: grid.column
                    words: grid.words

                    onReached: (left, across) => {
                        beyond.contentX = Math.max(left + across - beyond.width, Math.min(left, beyond.contentX));
                    }
                }
            }
        }
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            iconName: "plus"
            text: grid.words.addRow
            onClicked: grid.table.addRow()
        }

        StaffButton {
            iconName: "content-paste"
            text: grid.words.pasteAll
            onClicked: grid.table.paste(0, 0)
        }
    }
}
