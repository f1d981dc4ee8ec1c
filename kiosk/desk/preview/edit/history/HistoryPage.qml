pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// What was saved, the newest first; above it the way to the content of an earlier moment.
PanelPage {
    id: page

    required property HistoryPanel panel

    scrolled: list

    Column {
        id: earlier

        anchors.left: parent.left
        anchors.margins: 12
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 8

        StaffText {
            color: StaffTheme.muted
            font.pixelSize: StaffTheme.small
            font.weight: Font.Bold
            text: page.words.asItWas
        }

        Row {
            spacing: StaffTheme.gap
            width: parent.width

            StaffField {
                id: moment

                hint: page.words.momentHint
                name: page.words.moment
                width: parent.width - look.width - StaffTheme.gap

                input.onAccepted: page.panel.look(moment.input.text)
            }

            StaffButton {
                id: look

                iconName: "eye-outline"
                text: page.words.look
                onClicked: page.panel.look(moment.input.text)
            }
        }

        StaffText {
            text: page.panel.note
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Row {
            spacing: StaffTheme.gap
            visible: page.panel.differing > 0

            StaffButton {
                text: page.words.back
                onClicked: page.panel.back()
            }

            StaffButton {
                iconName: "history"
                text: page.words.take
                onClicked: page.panel.take()
            }
        }

        StaffText {
            color: StaffTheme.muted
            font.pixelSize: StaffTheme.small
            font.weight: Font.Bold
            text: page.words.steps
            topPadding: 8
        }

        StaffText {
            color: StaffTheme.muted
            text: page.words.nothing
            visible: list.count === 0
        }
    }

    ListView {
        id: list

        Accessible.name: page.words.steps
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.top: earlier.bottom
        anchors.topMargin: 8
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: page.panel.steps
        spacing: 6

        T.ScrollBar.vertical: StaffScrollBar {}
        delegate: StepRow {
            width: ListView.view.width - 10
            words: page.words

            onTakenBack: page.panel.undo(index)
        }
    }
}
