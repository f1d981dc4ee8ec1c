pragma ComponentBehavior: Bound

import QtQuick

// The panel of an exhibit: the figures, and below them where they come from.
Card {
    id: panel

    // The lines below the figures, of maps: line. Beside each other if `level`.
    required property list<var> lines
    required property bool level
    required property int lineSize
    default property alias content: area.data
    // What it takes besides the figures.
    readonly property real around: Theme.padding + Theme.px(20) + small.height + Theme.px(28)

    Item {
        id: area

        anchors.bottom: small.top
        anchors.bottomMargin: Theme.px(20)
        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        anchors.top: parent.top
    }

    Grid {
        id: small

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(28)
        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        columnSpacing: Theme.px(48)
        columns: panel.level ? Math.max(1, panel.lines.length) : 1
        rowSpacing: Theme.px(4)

        Repeater {
            model: panel.lines

            SourceLine {
                required property string line

                size: panel.lineSize
                text: line
                width: (small.width - (small.columns - 1) * small.columnSpacing) / small.columns
            }
        }
    }
}
