pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// Before an opening: what is still to be done, each a click from its place; then publishing.
PanelPage {
    id: page

    required property ReadyPanel panel

    scrolled: list

    Component.onCompleted: page.panel.look()

    ListView {
        id: list

        Accessible.name: page.words.list
        Accessible.role: Accessible.List
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 4
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: page.panel.entries
        spacing: 4

        T.ScrollBar.vertical: StaffScrollBar {}
        delegate: ReadyRow {
            width: ListView.view.width - 10
            words: page.words

            onOpened: page.panel.go(file, line)
        }
        footer: PublishBox {
            publishing: page.panel.publishing as Publishing
            width: list.width - 10
            words: page.words
        }
        header: Column {
            bottomPadding: 8
            spacing: 8
            topPadding: 12
            width: list.width - 10

            StaffText {
                Accessible.role: Accessible.Heading
                font.pixelSize: 16
                font.weight: Font.Bold
                text: page.panel.summary
                width: parent.width
                wrapMode: Text.Wrap
            }

            WorkBar {
                width: parent.width
                work: page.panel.work as Work
            }

            Flow {
                spacing: StaffTheme.gap
                width: parent.width

                StaffButton {
                    iconName: "refresh"
                    text: page.words.again
                    onClicked: page.panel.look()
                }

                StaffButton {
                    iconName: "format-size"
                    text: page.words.fitNow
                    onClicked: page.panel.lookForRoom()
                }
            }

            StaffText {
                color: StaffTheme.muted
                text: page.panel.fitKnown ? page.words.fitLooked : page.words.fitUnknown
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
    }
}
