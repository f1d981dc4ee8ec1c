pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Home: the sections of the stand.
Scene {
    id: scene

    required property string subtitle
    required property list<var> sections
    readonly property bool compact: little || Theme.largerText
    readonly property int columns: wide ? (sections.length === 4 || Theme.largestText ? 2 : 3) : compact ? 1 : 2
    readonly property bool little: height < Theme.px(1200) && !wide
    readonly property int rows: Math.ceil(sections.length / columns)

    scroller: tiling
    use: Reader.speaks ? scene.words.speechKeys : scene.words.keysLead

    Scroller {
        id: tiling

        anchors.bottomMargin: Theme.px(20)
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        controls: true
        enabled: !scene.rotating

        Column {
            id: column

            spacing: Theme.px(scene.little ? 24 : scene.wide ? 28 : 56)
            topPadding: Theme.px(scene.little ? 28 : scene.wide ? 60 : 112)
            width: parent.width

            Column {
                id: head

                spacing: Theme.px(12)
                width: parent.width

                Heading {
                    text: scene.title
                    width: parent.width
                    wish: scene.little ? Theme.heading : scene.wide ? Theme.title : Theme.px(84 * (Theme.largestText ? 2 : 1))
                }

                Label {
                    color: Theme.muted
                    text: scene.subtitle
                    width: parent.width
                }
            }

            Grid {
                id: grid

                readonly property real room: scene.height - column.topPadding - head.height - column.spacing - Theme.px(24)
                readonly property real share: (room - (scene.rows - 1) * rowSpacing) / scene.rows
                readonly property real tallest: tallestFrom(0, tiles.count)

                function tallestFrom(first: int, count: int): real {
                    let most = 0;
                    for (let i = first; i < Math.min(first + count, tiles.count); i++)
                        most = Math.max(most, tiles.itemAt(i)?.implicitHeight ?? 0);
                    return most;
                }

                // All alike where there is room for that, else a row is as high as it needs.
                function heightOf(index: int): real {
                    if (tallest <= share)
                        return Math.min(Theme.px(420), share);
                    return tallestFrom(index - index % columns, columns);
                }

                columnSpacing: Theme.gutter
                columns: scene.columns
                rowSpacing: Theme.px(scene.little ? 16 : 24)
                width: parent.width

                Repeater {
                    id: tiles

                    model: scene.sections

                    Item {
                        id: section

                        required property int index
                        required property string page
                        required property string title
                        required property string summary
                        required property string icon
                        required property string accent

                        height: Math.max(tile.implicitHeight, grid.heightOf(index))
                        implicitHeight: tile.implicitHeight
                        width: Math.floor((grid.width - (scene.columns - 1) * grid.columnSpacing) / scene.columns)

                        Tile {
                            id: tile

                            accent: Theme.accent(section.accent)
                            anchors.fill: parent
                            compact: scene.compact
                            heading: section.title
                            headings: scene.sections.map(each => each.title).join(" ")
                            iconName: section.icon
                            place: scene.words.position.replace("{index}", section.index + 1).replace("{count}", scene.sections.length)
                            summary: section.summary
                            onClicked: scene.opened(section.page)
                        }
                    }
                }
            }
        }
    }
}
