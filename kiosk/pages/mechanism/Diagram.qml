pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The three levels from the top; as a whole also the summit above them and the partners beside them.
Item {
    id: diagram

    required property list<var> levels
    required property string partners
    required property string summit
    property bool large: false
    property int open: -1
    property alias room: plan.room
    property real share: whole ? 1 : 0
    property alias step: route.step
    property alias steps: route.steps
    property bool whole: false
    readonly property bool longNames: Theme.script === "arabic" || Math.max(...levels.map(level => level.name.length)) > 30
    readonly property int nameSize: Theme.px((route.followed ? 32 : !plan.sideways ? 30 : longNames ? (large ? 33 : 34) : 40) * Theme.textScale)
    readonly property alias needs: plan.needs
    readonly property real spot: plan.centreOf(route.target)
    readonly property bool still: !route.travelling && spark.opacity === 0 && !unfolding.running

    signal chosen(int index)

    implicitHeight: plan.height

    Behavior on share {
        NumberAnimation {
            id: unfolding

            duration: Theme.slow
            easing.type: Easing.OutCubic
        }
    }

    Plan {
        id: plan

        large: diagram.large
        levels: Array.from({
            "length": rows.count
        }, (_, index) => rows.itemAt(index)?.implicitHeight ?? 0)
        narrow: Theme.largestText && route.followed
        outsideHeight: outside.implicitHeight
        room: 0
        share: diagram.share
        summitHeight: summitPlate.implicitHeight
        width: diagram.width
    }

    // Behind the places, so that the way shows between them.
    FollowedRoute {
        id: route

        anchors.fill: parent
        plan: plan
    }

    Arrows {
        anchors.fill: parent
        levels: diagram.levels
        plan: plan
        route: route
    }

    Outsider {
        id: summitPlate

        anchors.left: parent.left
        iconName: "bank"
        lit: route.lit("summit")
        name: diagram.summit
        visited: route.visited("summit")
        width: plan.rowWidth
    }

    Repeater {
        id: rows

        model: diagram.levels

        LevelRow {
            anchors.left: parent?.left
            height: plan.rowHeight(index)
            large: diagram.large
            nameSize: diagram.nameSize
            opened: diagram.open
            plan: plan
            route: route
            width: plan.rowWidth
            y: plan.rowY(index)

            onChosen: diagram.chosen(index)
        }
    }

    Outsider {
        id: outside

        accent: Theme.coral
        anchors.bottom: parent.bottom
        height: plan.sideways ? parent.height : implicitHeight
        iconName: "earth"
        lit: route.lit("partners")
        name: diagram.partners
        nameSize: Theme.px((diagram.large ? 28 : 26) * Theme.textScale)
        upright: plan.sideways
        visited: route.visited("partners")
        width: plan.outsideWidth
        x: plan.placeX(width, plan.sideways)
    }

    Spark {
        id: spark

        flying: !route.arrived
        x: route.head.x
        y: route.head.y
    }

    component Outsider: Plate {
        readonly property bool passage: Reader.listens

        Accessible.name: Reader.spoken(name)
        Accessible.role: Accessible.StaticText
        accent: Theme.text
        activeFocusOnTab: passage
        nameSize: Theme.px((diagram.large ? 36 : 32) * Theme.textScale)
        opacity: diagram.share
        signSize: Theme.px(diagram.large ? 72 : 64)
        visible: opacity > 0
    }
}
