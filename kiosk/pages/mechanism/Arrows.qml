pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Between the places: what comes down, what goes up, and what goes out.
Item {
    id: arrows

    required property Diagram diagram
    required property list<var> levels

    Repeater {
        model: 3

        Item {
            id: gap

            required property int index

            opacity: index === 0 ? arrows.diagram.share : 1
            y: arrows.diagram.rowY(index) - arrows.diagram.gap / 2

            Icon {
                color: Theme.muted
                name: "arrow-down"
                x: arrows.diagram.laneX(false) - width / 2
                y: -height / 2
            }

            Icon {
                color: Theme.gold
                name: "arrow-up"
                x: arrows.diagram.laneX(true) - width / 2
                y: -height / 2
            }
        }
    }

    Repeater {
        model: arrows.levels

        Icon {
            required property int index
            required property bool reachesOut

            color: Theme.coral
            directional: true
            name: "arrow-right"
            opacity: arrows.diagram.share
            visible: reachesOut && arrows.diagram.sideways
            x: arrows.diagram.towardsEnd(arrows.diagram.rowWidth + arrows.diagram.aisle / 2) - width / 2
            y: arrows.diagram.rowY(index) + arrows.diagram.rowHeight / 2 - height / 2
        }
    }
}
