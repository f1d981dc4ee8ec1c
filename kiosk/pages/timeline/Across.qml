import QtQuick
import kiosk.ui

// Wide: the line with a button at each end, and the chosen event below.
Item {
    id: across

    required property list<var> events
    required property var words
    required property color accent
    required property int chosen
    readonly property alias settled: card.settled

    signal picked(int index)
    signal opened(string page)

    onChosenChanged: {
        rail.show(chosen);
        card.appear();
    }

    TouchButton {
        id: previous

        anchors.left: parent.left
        directional: true
        iconName: "chevron-left"
        iconOnly: true
        opacity: across.chosen > 0 ? 1 : 0.45
        text: across.words.previous
        y: rail.dateRoom + Theme.px(38) - height / 2
        onClicked: across.picked(Math.max(0, across.chosen - 1))
    }

    TouchButton {
        id: next

        anchors.right: parent.right
        directional: true
        iconName: "chevron-right"
        iconOnly: true
        opacity: across.chosen < across.events.length - 1 ? 1 : 0.45
        text: across.words.next
        y: previous.y
        onClicked: across.picked(Math.min(across.events.length - 1, across.chosen + 1))
    }

    Rail {
        id: rail

        accent: across.accent
        anchors.left: previous.right
        anchors.margins: Theme.gap
        anchors.right: next.left
        chosen: across.chosen
        events: across.events
        height: tallest
        onPicked: index => across.picked(index)
    }

    EventCard {
        id: card

        accent: across.accent
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: rail.bottom
        anchors.topMargin: Theme.px(24)
        event: across.events[Math.min(across.chosen, across.events.length - 1)]
        words: across.words
        onOpened: page => across.opened(page)
    }
}
