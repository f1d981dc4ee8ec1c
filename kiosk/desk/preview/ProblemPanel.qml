pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.ui

// Every problem of the content, its place first; a click opens the file there.
Rectangle {
    id: panel

    required property IssueList findings
    required property bool shown
    property bool open: true
    readonly property string meaning: findings.note || (!findings.grave ? "" : shown ? "The stand shows the last good content." : "There is no good content to show yet.")

    Accessible.name: "Problems"
    Accessible.role: Accessible.Pane
    color: StaffTheme.ground
    implicitHeight: head.height + (list.visible ? Math.min(list.contentHeight, StaffTheme.panel) + 8 : 0)

    Connections {
        function onChanged(): void {
            if (panel.findings.grave)
                panel.open = true;
        }

        target: panel.findings
    }

    T.AbstractButton {
        id: head

        Accessible.name: panel.findings.summary
        Accessible.role: Accessible.Button
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: list.count > 0
        focusPolicy: Qt.StrongFocus
        height: 40

        contentItem: Row {
            leftPadding: StaffTheme.margin
            spacing: 10

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: panel.findings.grave ? StaffTheme.grave : list.count ? StaffTheme.mild : StaffTheme.accent
                name: list.count ? "alert-circle" : "check-circle"
                size: StaffTheme.icon
            }

            StaffText {
                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.Bold
                text: panel.findings.summary
            }

            StaffText {
                Accessible.name: panel.meaning
                anchors.verticalCenter: parent.verticalCenter
                color: panel.findings.note ? StaffTheme.mild : StaffTheme.muted
                text: panel.meaning
            }
        }

        Keys.onReturnPressed: head.click()
        onClicked: panel.open = !panel.open

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: StaffTheme.margin
            anchors.verticalCenter: parent.verticalCenter
            color: head.visualFocus ? StaffTheme.accent : StaffTheme.muted
            name: panel.open ? "chevron-down" : "chevron-up"
            size: StaffTheme.icon
            visible: list.count > 0
        }
    }

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        visible: panel.open && count > 0
        model: panel.findings.problems

        T.ScrollBar.vertical: StaffScrollBar {}
        delegate: ProblemRow {
            required property int index

            width: ListView.view.width - 12

            onClicked: panel.findings.open(index)
        }
    }
}
