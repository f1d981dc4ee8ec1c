pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview

// A row of a table to write in.
Row {
    id: line

    required property int index
    required property list<string> values
    required property ValueTable table
    required property real wide
    required property var words

    // The keys are on a cell, which is here and so wide.
    signal reached(real left, real across)

    function begin(column: int): void {
        const cell = cells.itemAt(column) as StaffField;
        cell?.input.forceActiveFocus(Qt.OtherFocusReason);
        cell?.input.selectAll();
    }

    spacing: 4

    Repeater {
        id: cells

        model: line.values

        StaffField {
            id: cell

            required property int index
            required property string modelData

            name: line.words.cell.replace("{column}", line.table.heads[index] ?? "").replace("{row}", line.index + 1)
            text: modelData
            width: line.wide

            input.Keys.onPressed: event => {
                if (event.matches(StandardKey.Paste))
                    event.accepted = line.table.paste(line.index, cell.index);
            }
            input.onActiveFocusChanged: if (input.activeFocus)
                line.reached(x, width)
            onEdited: text => line.table.fill(line.index, cell.index, text)
        }
    }

    StaffButton {
        display: T.AbstractButton.IconOnly
        iconName: "close"
        text: line.words.takeOutRow.replace("{row}", line.index + 1)
        width: 28
        onClicked: line.table.takeRow(line.index)
    }
}
