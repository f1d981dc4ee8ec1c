pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Beside the diagram: what was touched, opened; in the rotation, the principles.
Card {
    id: panel

    required property var scene
    readonly property real edge: Theme.px(28)
    readonly property var level: scene.levels[Math.min(scene.level, scene.levels.length - 1)]
    readonly property string view: scene.rotating ? "rotation" : scene.view === "decision" && !scene.following ? "levels" : scene.view

    border.color: view === "levels" ? Theme.accent(level.accent) : Theme.gold
    color: Theme.panel

    Loader {
        anchors.fill: parent
        anchors.margins: panel.edge
        sourceComponent: panel.view === "levels" ? opened : panel.view === "principles" ? principles : panel.view === "decision" ? decision : overview
    }

    Component {
        id: opened

        LevelPanel {
            id: it

            // A level begins at its top; another language leaves it where it was.
            readonly property int at: panel.scene.level

            accent: Theme.accent(panel.level.accent)
            group: panel.scene.group
            groups: panel.level.groups
            groupsText: panel.scene.words.groups
            heading: panel.level.heading
            rows: panel.level.rows

            onAtChanged: it.contentY = 0
            onGrouped: index => panel.scene.openGroup(index)
        }
    }

    Component {
        id: principles

        PrinciplesPanel {
            principles: panel.scene.principles
            words: panel.scene.words

            onClosed: panel.scene.close()
        }
    }

    Component {
        id: decision

        DecisionPanel {
            decision: panel.scene.chosen
            decisions: panel.scene.decisions
            step: panel.scene.reached
            words: panel.scene.words

            onClosed: panel.scene.close()
            onDecided: index => panel.scene.follow(index, 0)
            onStepped: index => panel.scene.follow(panel.scene.decision, index)
        }
    }

    Component {
        id: overview

        Item {
            Heading {
                id: heading

                color: Theme.gold
                wish: Theme.subheading
                text: panel.scene.words.principles
                width: parent.width
            }

            PrincipleList {
                anchors.top: heading.bottom
                anchors.topMargin: Theme.gutter
                brief: true
                columns: panel.scene.beside ? 1 : 2
                principles: panel.scene.principles
                scale: Math.min(1, (parent.height - y) / implicitHeight)
                transformOrigin: Theme.mirrored ? Item.TopRight : Item.TopLeft
                width: parent.width
            }
        }
    }
}
