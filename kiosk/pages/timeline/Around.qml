import QtQuick
import kiosk.ui

// The events around now, for readers who pass by: larger, and none to touch.
Item {
    id: around

    required property list<var> events
    required property var words
    required property color accent

    enabled: false

    Rail {
        accent: around.accent
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -sources.height / 2
        events: around.events
        height: tallest
        large: true
    }

    SourceLine {
        id: sources

        anchors.bottom: parent.bottom
        text: around.words.source.replace("{source}", [...new Set(around.events.map(event => event.source))].join("; "))
        width: parent.width
    }
}
