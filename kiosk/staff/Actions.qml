pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// All that can be done, or tested.
StaffPage {
    id: page

    // Where there is little room, the headings alone say it.
    readonly property bool brief: Theme.largerText || Theme.portrait
    readonly property int columns: Theme.portrait ? 2 : Math.min(5, view.actions.length)
    readonly property real tallest: {
        let most = 0;
        for (let i = 0; i < tiles.count; i++)
            most = Math.max(most, tiles.itemAt(i)?.implicitHeight ?? 0);
        return most;
    }

    Grid {
        id: grid

        columnSpacing: Theme.px(24)
        columns: page.columns
        rowSpacing: Theme.px(20)
        width: parent.width

        Repeater {
            id: tiles

            model: page.view.actions

            Tile {
                required property string name
                required property string sign
                required heading
                required property string body
                required property string count

                required property bool alarming
                required property bool inForce

                accent: alarming ? Theme.coral : inForce ? Theme.teal : Theme.gold
                badge: compact ? "" : count
                compact: Theme.portrait
                headings: page.view.actions.map(each => each.heading).join(" ")
                height: Math.max(page.tallest, Theme.px(176))
                iconName: sign
                summary: page.brief && !inForce && !alarming ? "" : body
                width: Math.floor((grid.width - (page.columns - 1) * grid.columnSpacing) / page.columns)
                onClicked: page.panel.open(name)
            }
        }
    }
}
