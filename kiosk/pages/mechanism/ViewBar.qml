import QtQuick
import kiosk.ui

// The two other ways to look at the mechanism; touched again, each leads back to the levels.
Flow {
    id: bar

    required property bool followable
    required property string view
    required property var words
    // Where both do not fit side by side, first the icons go, then each takes a line.
    readonly property real both: followable ? text.advanceWidth + 2 * Theme.px(73) + spacing : 0
    readonly property real more: (width - spacing - principles.fullWidth - decision.fullWidth) / 2
    readonly property bool roomy: width >= both + 2 * Theme.px(56)
    readonly property bool sideBySide: followable && width >= both
    // Larger text makes these larger only as far as both stay in one line.
    readonly property int size: Theme.largestText ? Theme.label : Theme.px(Theme.largerText ? 30 : 28)

    readonly property TouchButton opener: view === "decision" ? decision : principles

    signal viewed(string view)

    spacing: Theme.gap

    TextMetrics {
        id: text

        font.family: Theme.family
        font.pixelSize: bar.size
        font.weight: Font.Bold
        text: bar.words.principles + bar.words.followDecision
    }

    TouchButton {
        id: principles

        Accessible.role: Accessible.Button
        checkable: true
        checked: filled
        filled: bar.view === "principles"
        iconName: bar.roomy ? "star-circle" : ""
        size: bar.size
        text: bar.words.principles
        width: bar.sideBySide ? fullWidth + bar.more : bar.width

        onClicked: bar.viewed(filled ? "levels" : "principles")
    }

    TouchButton {
        id: decision

        Accessible.role: Accessible.Button
        checkable: true
        checked: filled
        filled: bar.view === "decision"
        iconName: bar.roomy ? "routes" : ""
        size: bar.size
        text: bar.words.followDecision
        visible: bar.followable
        width: bar.sideBySide ? fullWidth + bar.more : bar.width

        onClicked: bar.viewed(filled ? "levels" : "decision")
    }
}
