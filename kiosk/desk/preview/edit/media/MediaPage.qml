pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// A picture, film or subtitle file: brought, taken into assets/, and put where it belongs.
PanelPage {
    id: page

    required property MediaPanel panel

    scrolled: scroller

    Flickable {
        id: scroller

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.height + 24
        interactive: contentHeight > height

        T.ScrollBar.vertical: StaffScrollBar {}

        Column {
            id: body

            spacing: 12
            width: scroller.width - 24
            x: 12
            y: 12

            WorkBar {
                width: parent.width
                work: page.panel.work as Work
            }

            SpokenNote {
                color: StaffTheme.grave
                text: page.panel.note
            }

            Repeater {
                model: page.panel.problems

                ProblemLine {
                    width: body.width
                }
            }

            AddedFile {
                panel: page.panel
                visible: page.panel.added_name !== ""
                width: parent.width
                words: page.words
            }

            StaffText {
                color: StaffTheme.muted
                text: page.words.how
                visible: chooser.visible
                width: parent.width
                wrapMode: Text.Wrap
            }

            FileList {
                id: chooser

                files: page.panel.files as Files
                visible: page.panel.added_name === "" && !(page.panel.work as Work).busy
                width: parent.width
            }
        }
    }
}
