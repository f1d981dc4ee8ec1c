pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A document on paper, with its languages and a code to take it along beside it.
Scene {
    id: scene

    required property string language
    required property list<var> languages
    // When it opens, while that is still ahead.
    required property string heldBack
    required property string status
    required property list<var> blocks
    required property var takeAlong
    required property string source
    readonly property string sourceLine: source ? words.source.replace("{source}", source) : ""
    readonly property real side: wide ? Theme.margin : Theme.px(Theme.largestText ? 28 : 56)
    readonly property real across: width - 2 * side
    readonly property real rise: Theme.px(wide ? 48 : height > width * 1.15 ? 56 : 16)

    use: scene.heldBack ? "" : scene.words.statementUse

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: scene.heldBack ? held : scene.rotating ? poster : reading
    }

    Component {
        id: held

        HeldBack {
            laterText: scene.later ? scene.words.later : ""
            notYet: scene.words.notYetAvailable
            opens: scene.heldBack
            side: scene.side
            title: scene.title
        }
    }

    Component {
        id: poster

        Poster {
            accent: scene.accentColor
            blocks: scene.blocks
            laterText: scene.later ? scene.words.later : ""
            side: scene.side
            source: scene.sourceLine
            status: scene.status
            title: scene.title
            wide: scene.wide
        }
    }

    Component {
        id: reading

        FocusScope {
            Paper {
                id: paper

                // No wider than reading needs it: on a very wide screen the rest stays dark.
                readonly property real room: scene.across - beside.width - Theme.gutter

                anchors.left: parent.left
                anchors.leftMargin: scene.side + (scene.wide ? (room - width) / 2 : 0)
                anchors.top: parent.top
                anchors.topMargin: scene.rise
                blocks: scene.blocks
                downText: scene.words.scrollDown
                focus: true
                height: parent.height - scene.rise - (scene.wide ? scene.rise : beside.height + Theme.gutter + Theme.px(36))
                laterText: scene.later ? scene.words.later : ""
                source: scene.sourceLine
                status: scene.status
                title: scene.title
                upText: scene.words.scrollUp
                width: scene.wide ? Math.min(room, widest) : scene.across
            }

            Beside {
                id: beside

                anchors.left: scene.wide ? paper.right : parent.left
                anchors.leftMargin: scene.wide ? Theme.gutter : scene.side
                anchors.top: scene.wide ? parent.top : paper.bottom
                anchors.topMargin: scene.wide ? scene.rise : Theme.gutter
                caption: scene.takeAlong.label
                height: scene.wide ? parent.height - 2 * scene.rise : Theme.largestText ? Math.min(implicitHeight, parent.height * 0.3) : implicitHeight
                invitation: scene.words.takeAlong
                language: scene.language
                languages: scene.languages
                languagesTitle: scene.words.readingLanguage
                payload: scene.takeAlong.address
                stacked: scene.wide
                width: scene.wide ? implicitWidth : scene.across
                onChosen: code => scene.spoke(code)
            }
        }
    }
}
