pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// What is said in the film: its cues in a list, and the one that is open in all languages.
PanelPage {
    id: page

    required property SubtitlesPanel panel
    readonly property CueEditor cue: panel.cue as CueEditor

    Keys.onEscapePressed: page.panel.leave()

    Column {
        id: head

        anchors.left: parent.left
        anchors.margins: 12
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 8

        StaffText {
            text: page.words.noFilm
            visible: page.panel.kinds.length === 0
            width: parent.width
            wrapMode: Text.Wrap
        }

        Repeater {
            model: page.panel.films

            StaffButton {
                required property string name
                required property string title

                iconName: "movie-open-outline"
                text: title
                onClicked: page.panel.open(name)
            }
        }

        StaffChoice {
            currentIndex: page.panel.kind
            model: page.panel.kinds
            name: page.words.which
            visible: page.panel.kinds.length > 1
            width: parent.width
            onActivated: index => page.panel.take(index)
        }

        Repeater {
            model: page.panel.problems

            StaffText {
                required property string modelData

                color: StaffTheme.mild
                text: modelData
                width: head.width
                wrapMode: Text.Wrap
            }
        }
    }

    CueLines {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.top: head.bottom
        anchors.topMargin: 8
        chosen: page.panel.chosen
        cues: page.panel.cues
        height: visible ? Math.max(68, Math.round(page.height * 0.3)) : 0
        visible: page.panel.kinds.length > 0
        words: page.words

        onOpened: index => page.panel.choose(index)
    }

    Flow {
        id: tools

        anchors.left: parent.left
        anchors.margins: 12
        anchors.right: parent.right
        anchors.top: list.bottom
        anchors.topMargin: visible ? 8 : 0
        height: visible ? implicitHeight : 0
        spacing: StaffTheme.gap
        visible: page.panel.kinds.length > 0

        StaffButton {
            iconName: "plus"
            text: page.words.add
            onClicked: page.cue.add()
        }

        StaffButton {
            enabled: page.cue.there
            iconName: "play"
            text: page.words.play
            onClicked: page.cue.play()
        }

        StaffButton {
            enabled: page.cue.there
            iconName: "close"
            text: page.words.takeOut
            onClicked: page.cue.takeOut()
        }
    }

    Flickable {
        id: scroller

        // What the keys lead to comes into view.
        function reveal(): void {
            const item = page.Window.activeFocusItem;
            for (let parent = item; parent; parent = parent.parent) {
                if (parent === fields) {
                    const top = fields.mapFromItem(item, 0, 0).y;
                    contentY = Math.max(0, Math.min(contentHeight - height, Math.max(top + item.height + 24 - height, Math.min(top - 24, contentY))));
                    return;
                }
            }
        }

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tools.bottom
        anchors.topMargin: 8
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: fields.height + 24
        interactive: contentHeight > height
        visible: page.cue.there

        T.ScrollBar.vertical: StaffScrollBar {}

        Connections {
            function onActiveFocusItemChanged(): void {
                scroller.reveal();
            }

            target: page.Window.window
        }

        CueFields {
            id: fields

            cue: page.cue
            width: scroller.width - 24
            words: page.words
            x: 12
        }
    }
}
