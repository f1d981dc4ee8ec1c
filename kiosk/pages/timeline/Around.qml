import QtQuick
import kiosk.ui

// The events around now, for readers who pass by: larger, and none to touch.
Item {
    id: around

    required property list<var> events
    required property var words
    required property color accent

    function sources(): string {
        const each = [...new Set(events.map(event => event.source))];
        return each.reduce((first, second) => words.twoSources.replace("{first}", first).replace("{second}", second));
    }

    enabled: false

    // The line comes from further back and leads on: it runs off the screen at both ends.
    Strand {
        accent: around.accent
        phase: around.events[0].phase
        width: rail.cell
        x: (Theme.mirrored ? around.width : 0) - width / 2
        y: rail.y + rail.dateRoom + Theme.px(54)
    }

    Rail {
        id: rail

        accent: around.accent
        anchors.left: parent.left
        anchors.right: parent.right
        events: around.events
        height: tallest
        large: true
        y: Math.max(0, (room - height) / 2)
        room: parent.height - sources.height - Theme.gap
    }

    SourceLine {
        id: sources

        anchors.bottom: parent.bottom
        text: around.words.source.replace("{source}", around.sources())
        width: parent.width
    }
}
