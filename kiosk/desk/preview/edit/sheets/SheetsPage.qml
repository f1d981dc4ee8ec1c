pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// A spreadsheet for the page that is shown; below it the translators' workbook.
PanelPage {
    id: page

    required property SheetsPanel panel

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

            StaffText {
                color: StaffTheme.grave
                text: page.panel.note
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            Loader {
                active: !page.panel.begun
                sourceComponent: choosing
                visible: active
                width: parent.width
            }

            Loader {
                active: page.panel.begun
                sourceComponent: mapping
                visible: active
                width: parent.width
            }

            TextsBookBox {
                texts: page.panel.texts as TextsBook
                visible: !page.panel.begun
                width: parent.width
                words: page.words
            }
        }
    }

    Component {
        id: choosing

        Column {
            spacing: 8

            StaffText {
                text: page.panel.takes.length > 0 ? page.words.takes.replace("{columns}", page.panel.takes.join(", ")) : page.words.takesNothing
                width: parent.width
                wrapMode: Text.Wrap
            }

            StaffText {
                color: StaffTheme.muted
                font.pixelSize: StaffTheme.small
                font.weight: Font.Bold
                text: page.words.choose
                visible: page.panel.takes.length > 0
            }

            FileList {
                files: page.panel.files as Files
                visible: page.panel.takes.length > 0
                width: parent.width
            }
        }
    }

    Component {
        id: mapping

        SheetMapping {
            panel: page.panel
            words: page.words
        }
    }
}
