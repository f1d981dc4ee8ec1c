pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The film's chapters; each starts the film where it begins.
Column {
    id: list

    required property string heading
    required property var chapters
    property real position: -1
    property int columns: 1
    readonly property int current: chapters.filter(chapter => chapter.at <= position).length - 1

    signal picked(real at)

    spacing: Theme.gap

    Label {
        Accessible.role: Accessible.Heading
        strong: true
        text: list.heading
        visible: text !== ""
        width: parent.width
    }

    Grid {
        id: grid

        columnSpacing: Theme.gap
        columns: list.columns
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: list.chapters

            ChapterButton {
                required property int index
                required property real at

                here: index === list.current
                width: Math.floor((grid.width - (list.columns - 1) * grid.columnSpacing) / list.columns)
                onClicked: list.picked(at)
            }
        }
    }
}
