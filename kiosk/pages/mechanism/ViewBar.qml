import QtQuick
import kiosk.ui

// The two other ways to look at the mechanism; touched again, each leads back to the levels.
Flow {
    id: bar

    required property string view
    required property bool followable
    required property var words
    readonly property bool sideBySide: !followable || width >= principles.fullWidth + decision.fullWidth + spacing
    readonly property real share: sideBySide && followable ? (width - spacing) / 2 : width

    signal viewed(string view)

    spacing: Theme.gap

    TouchButton {
        id: principles

        Accessible.checkable: true
        Accessible.checked: filled
        filled: bar.view === "principles"
        iconName: "star-circle"
        text: bar.words.principles
        width: bar.share
        onClicked: bar.viewed(filled ? "levels" : "principles")
    }

    TouchButton {
        id: decision

        Accessible.checkable: true
        Accessible.checked: filled
        filled: bar.view === "decision"
        iconName: "routes"
        text: bar.words.followDecision
        visible: bar.followable
        width: bar.share
        onClicked: bar.viewed(filled ? "levels" : "decision")
    }
}
