pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.ui

// Every page of the site; the one on the stand's screen is marked, and kept in view.
ListView {
    id: list

    required property Preview preview
    readonly property string page: preview.page

    function follow(): void {
        const at = preview.pages.findIndex(entry => entry.page === page);
        if (at >= 0)
            positionViewAtIndex(at, ListView.Contain);
    }

    Accessible.name: "Pages"
    Accessible.role: Accessible.List
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    model: preview.pages
    reuseItems: true
    section.property: "part"

    T.ScrollBar.vertical: StaffScrollBar {}
    delegate: T.AbstractButton {
        id: row

        required property string page
        required property string title
        required property int level
        required property bool rotates
        readonly property bool here: page === list.page
        readonly property color ink: here ? StaffTheme.overAccent : StaffTheme.text

        Accessible.name: "Page " + page
        Accessible.role: Accessible.ListItem
        focusPolicy: Qt.StrongFocus
        height: 40
        hoverEnabled: true
        width: ListView.view.width - 10

        background: Rectangle {
            border.color: row.visualFocus ? StaffTheme.text : "transparent"
            border.width: 2
            color: row.here ? StaffTheme.accent : row.hovered ? StaffTheme.raised : "transparent"
            radius: StaffTheme.radius
        }
        contentItem: Item {
            StaffText {
                id: name

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: 8 + row.level * 14
                anchors.right: turns.left
                color: row.ink
                text: row.page
                y: 2
            }

            StaffText {
                Accessible.ignored: true
                anchors.left: name.left
                anchors.right: turns.left
                anchors.top: name.bottom
                anchors.topMargin: -2
                color: row.here ? StaffTheme.overAccent : StaffTheme.muted
                font.pixelSize: StaffTheme.small
                text: row.title
            }

            Icon {
                id: turns

                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                color: row.here ? StaffTheme.overAccent : StaffTheme.muted
                name: "rotate-right"
                size: StaffTheme.icon - 2
                visible: row.rotates
            }
        }

        Keys.onReturnPressed: row.click()
        onClicked: list.preview.open(row.page)
    }
    section.delegate: StaffText {
        required property string section

        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        height: 26
        text: section
        verticalAlignment: Text.AlignVCenter
        width: ListView.view.width
    }

    onModelChanged: follow()
    onPageChanged: follow()
}
