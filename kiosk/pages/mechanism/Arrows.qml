pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Between the places: what comes down, what goes up, and what goes out. Golden where a decision has passed.
Item {
    id: arrows

    required property list<var> levels
    required property Plan plan
    required property FollowedRoute route

    Repeater {
        model: 3

        Item {
            id: gap

            required property int index
            readonly property real middle: arrows.plan.rowY(index) - arrows.plan.gap / 2

            opacity: index === 0 ? arrows.plan.share : 1

            Arrow {
                passedName: "triangle-down"
                place: Qt.point(arrows.plan.laneX(false), gap.middle)
                plainName: "arrow-down"
            }

            Arrow {
                color: arrows.route.followed && !passed ? Theme.muted : Theme.gold
                passedName: "triangle"
                place: Qt.point(arrows.plan.laneX(true), gap.middle)
                plainName: "arrow-up"
            }
        }
    }

    Repeater {
        model: arrows.levels

        Arrow {
            required property int index
            required property bool reachesOut

            color: passed ? Theme.gold : Theme.coral
            directional: true
            opacity: arrows.plan.share
            passedName: "play"
            place: Qt.point(arrows.plan.towardsEnd(arrows.plan.rowWidth + arrows.plan.aisle / 2), arrows.plan.centreOf(arrows.plan.places[index]))
            plainName: "arrow-right"
            visible: arrows.plan.sideways && (reachesOut || passed)
        }
    }

    component Arrow: Icon {
        readonly property bool passed: arrows.route.followed && arrows.route.passed(place.x, place.y)
        required property string passedName
        required property point place
        required property string plainName

        color: passed ? Theme.gold : Theme.muted
        name: passed ? passedName : plainName
        size: Theme.px(passed ? 30 : 38)
        x: place.x - width / 2
        y: place.y - height / 2
    }
}
