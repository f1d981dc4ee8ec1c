pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What a control of the film opens: chapters, subtitles, the volume or the sound's language.
Rectangle {
    id: panel

    required property string name
    required property size room
    required property Projection projection
    required property Choices choices
    required property var words
    required property var chapters
    required property var tracks
    readonly property string heading: words[name] ?? ""
    readonly property bool broad: room.width > Theme.px(1300)

    signal done

    function enter(reason: int): void {
        scroller.nextItemInFocusChain().forceActiveFocus(reason);
    }

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.surface
    height: Math.min(room.height, scroller.contentHeight + 2 * Theme.padding)
    radius: Theme.radius
    visible: name !== ""
    width: Math.min(room.width, Theme.px(name === "subtitles" ? 1440 : 760))

    Accessible.name: Reader.spoken(heading)
    Accessible.role: Accessible.Dialog

    MouseArea {
        anchors.fill: parent
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: Theme.padding
        name: panel.heading

        Loader {
            sourceComponent: panel.name === "chapters" ? chapterList : panel.name === "subtitles" ? subtitles : panel.name === "volume" ? volume : panel.name === "filmSound" ? sounds : null
            width: parent.width
        }
    }

    Component {
        id: chapterList

        ChapterList {
            chapters: panel.chapters
            heading: panel.words.chapters
            position: panel.projection.position
            onPicked: at => {
                panel.projection.seek(at);
                panel.projection.resume();
                panel.done();
            }
        }
    }

    Component {
        id: subtitles

        Grid {
            id: pair

            readonly property real each: panel.broad ? (width - columnSpacing) / 2 : width

            columnSpacing: Theme.px(48)
            columns: panel.broad ? 2 : 1
            rowSpacing: Theme.gutter

            TrackChoice {
                chosen: panel.choices.first
                heading: panel.words.subtitles
                noneText: panel.words.subtitlesOff
                tracks: panel.tracks
                width: pair.each
                onPicked: code => panel.choices.firstPicked = code
            }

            TrackChoice {
                chosen: panel.choices.second
                heading: panel.words.secondSubtitles
                noneText: panel.words.subtitlesOff
                tracks: panel.tracks
                width: pair.each
                onPicked: code => panel.choices.second = code
            }
        }
    }

    Component {
        id: sounds

        TrackChoice {
            readonly property bool named: panel.choices.sounds.some(sound => sound.stream === 0)

            chosen: panel.choices.sound
            heading: panel.words.filmSound
            noneCode: "original"
            noneText: named ? "" : panel.words.originalSound
            tracks: panel.choices.sounds
            onPicked: code => panel.choices.soundPicked = code
        }
    }

    Component {
        id: volume

        Loudness {
            choices: panel.choices
            possible: panel.projection.sound !== null
            words: panel.words
        }
    }
}
