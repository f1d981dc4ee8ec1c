pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A section's overview: a tile for every page in it.
Scene {
    id: scene

    required property string body
    required property list<var> tiles
    readonly property int columns: width > Theme.px(1300) ? 3 : width > Theme.px(1120) ? 2 : 1
    readonly property real side: wide ? Theme.margin : Theme.px(56)
    readonly property real rail: rotating ? 0 : Theme.touch + Theme.px(48)

    Scroller {
        id: scroller

        accent: scene.accentColor
        anchors.bottomMargin: Theme.px(20)
        anchors.fill: parent
        anchors.leftMargin: scene.side
        anchors.rightMargin: scene.side + scene.rail
        enabled: !scene.rotating
        focus: true

        Column {
            id: column

            bottomPadding: Theme.gutter
            spacing: Theme.px(scene.wide ? 36 : 48)
            topPadding: Theme.px(scene.wide ? 60 : 96)
            width: parent.width

            Column {
                spacing: Theme.px(12)
                width: parent.width

                Badge {
                    anchors.left: parent.left
                    text: scene.later ? scene.words.later : ""
                }

                Heading {
                    text: scene.title
                    width: parent.width
                }

                Label {
                    color: Theme.muted
                    text: scene.body
                    visible: text !== ""
                    width: Math.min(parent.width, Theme.body * 42)
                }
            }

            Grid {
                id: grid

                readonly property real tallest: {
                    let most = 0;
                    for (let i = 0; i < pages.count; i++)
                        most = Math.max(most, pages.itemAt(i)?.implicitHeight ?? 0);
                    return most;
                }

                columnSpacing: Theme.px(24)
                columns: scene.columns
                rowSpacing: Theme.px(24)
                width: parent.width

                Repeater {
                    id: pages

                    model: scene.tiles

                    PageTile {
                        required property string page
                        required property bool happenedLater
                        // The rotation shows whole tiles only.
                        readonly property bool fits: grid.y + y + height <= scroller.height

                        accent: scene.accentColor
                        badge: happenedLater ? scene.words.later : ""
                        height: scene.columns === 1 ? implicitHeight : grid.tallest
                        opacity: scene.rotating && !fits ? 0 : 1
                        width: Math.floor((grid.width - (scene.columns - 1) * grid.columnSpacing) / scene.columns)
                        onClicked: scene.opened(page)
                    }
                }
            }
        }
    }

    ScrollButtons {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        downText: scene.words.scrollDown
        scroller: scroller
        upText: scene.words.scrollUp
        visible: scroller.scrollable && !scene.rotating
    }
}
