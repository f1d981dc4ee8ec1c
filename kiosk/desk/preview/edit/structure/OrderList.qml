pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// A list of pages in their order: dragged, or moved by Alt with the arrow keys.
Column {
    id: order

    required property StructurePanel panel
    required property var words
    readonly property int step: 44

    spacing: 4

    Repeater {
        id: rows

        model: order.panel.items

        OrderRow {
            id: row

            count: rows.count
            step: order.step
            timed: order.panel.timed
            width: order.width
            words: order.words

            onDropped: order.panel.drop(index)
            onMoved: to => {
                const from = index;
                order.panel.move(from, to);
                (rows.itemAt(to) as OrderRow)?.begin();
            }
            onOpened: order.panel.open(page)
            onStays: text => order.panel.setSeconds(index, text)
        }
    }

    StaffButton {
        iconName: "plus"
        text: order.words.addShown.replace("{title}", order.panel.pageTitle)
        visible: order.panel.canAdd
        width: Math.min(implicitWidth, order.width)
        onClicked: order.panel.add()
    }
}
