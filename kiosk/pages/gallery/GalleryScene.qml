pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A section's overview: a tile for every page in it.
Scene {
    id: scene

    required property string body
    required property list<var> tiles
    readonly property int columns: Theme.largestText ? 1 : width > Theme.px(1300) ? 3 : width > Theme.px(1120) ? 2 : 1
    readonly property real side: wide ? Theme.margin : Theme.px(56)
    // Room for the keyboard's ring around the outer tiles.
    readonly property real edge: Theme.px(14)
    readonly property real rail: rotating ? 0 : Theme.touch + Theme.px(48)

    scroller: overview
    use: scene.words.keysLead

    Scroller {
        id: overview

        accent: scene.rotating ? "transparent" : scene.accentColor
        anchors.bottomMargin: Theme.px(20)
        anchors.fill: parent
        anchors.leftMargin: scene.side - scene.edge
        anchors.rightMargin: scene.side + scene.rail - scene.edge
        anchors.topMargin: Theme.px(24)
        controls: true
        enabled: !scene.rotating
        focus: true
        track: scene.rotating ? "transparent" : Theme.tint(Theme.line, 0.6)

        Column {
            id: column

            bottomPadding: Theme.gutter
            leftPadding: scene.edge
            rightPadding: scene.edge
            spacing: Theme.px(scene.wide ? 36 : 48)
            topPadding: Theme.px(scene.wide ? 36 : 72)
            width: parent.width

            Column {
                spacing: Theme.px(12)
                width: column.width - 2 * scene.edge

                Badge {
                    anchors.left: parent.left
                    text: scene.later ? scene.words.later : ""
                }

                Heading {
                    text: scene.title
                    width: parent.width
                }

                Label {
                    anchors.left: parent.left
                    color: Theme.muted
                    text: scene.body
                    visible: text !== ""
                    width: Math.min(parent.width, Theme.body * 36)
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

                readonly property real room: overview.height - y
                readonly property int fitting: Math.max(1, Math.floor((room + rowSpacing) / (tallest + rowSpacing)))

                columnSpacing: Theme.px(24)
                columns: scene.columns
                rowSpacing: Theme.px(24)
                width: column.width - 2 * scene.edge

                Repeater {
                    id: pages

                    model: scene.tiles

                    PageTile {
                        required property string page
                        required property bool happenedLater
                        required property int index

                        accent: scene.accentColor
                        badge: happenedLater ? scene.words.later : ""
                        place: scene.words.position.replace("{index}", index + 1).replace("{count}", scene.tiles.length)
                        height: scene.rotating ? (grid.room - (grid.fitting - 1) * grid.rowSpacing) / grid.fitting : scene.columns === 1 ? implicitHeight : grid.tallest
                        // The rotation shows whole tiles only, as many as fit.
                        opacity: scene.rotating && index >= grid.fitting * scene.columns ? 0 : 1
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
        scroller: overview
        upText: scene.words.scrollUp
        visible: overview.scrollable && !scene.rotating
    }
}
