pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.ui

// Files to choose from: walked through by keys, or something is dropped here.
Item {
    id: page

    required property Files files

    implicitHeight: 320

    Row {
        id: head

        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            id: up

            display: T.AbstractButton.IconOnly
            iconName: "arrow-up"
            text: page.files.words.folderUp
            onClicked: page.files.up()
        }

        StaffField {
            name: page.files.words.folder
            text: page.files.folder
            width: parent.width - up.width - StaffTheme.gap

            onDone: text => page.files.go(text)
        }
    }

    StaffField {
        id: search

        anchors.top: head.bottom
        anchors.topMargin: StaffTheme.gap
        hint: page.files.words.searchFiles
        name: page.files.words.searchFiles
        width: parent.width

        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onEdited: text => page.files.search(text)
    }

    ListView {
        id: list

        Accessible.name: page.files.words.filesHere
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.bottom: take.visible ? take.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: StaffTheme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: page.files.entries
        onModelChanged: currentIndex = 0

        T.ScrollBar.vertical: StaffScrollBar {}
        delegate: T.AbstractButton {
            id: entry

            required property int index
            required property string name
            required property bool folder

            Accessible.name: folder ? page.files.words.folderNamed.replace("{name}", name) : name
            Accessible.role: Accessible.ListItem
            height: 30
            hoverEnabled: true
            width: ListView.view.width

            background: Rectangle {
                border.color: list.activeFocus && entry.ListView.isCurrentItem ? StaffTheme.accent : "transparent"
                border.width: 2
                color: entry.hovered ? StaffTheme.raised : "transparent"
                radius: StaffTheme.radius
            }
            contentItem: Item {
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: entry.folder ? StaffTheme.accent : StaffTheme.muted
                    name: entry.folder ? "folder-outline" : "file-outline"
                    size: StaffTheme.icon
                    x: 8
                }

                StaffText {
                    Accessible.ignored: true
                    anchors.left: parent.left
                    anchors.leftMargin: 36
                    anchors.right: parent.right
                    anchors.rightMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.name
                }
            }

            onClicked: page.files.open(entry.name)
        }

        Keys.onEnterPressed: (currentItem as T.AbstractButton)?.click()
        Keys.onReturnPressed: (currentItem as T.AbstractButton)?.click()
    }

    StaffText {
        anchors.left: list.left
        anchors.leftMargin: 8
        anchors.top: list.top
        anchors.topMargin: 6
        color: StaffTheme.muted
        text: page.files.words.nothingHere
        visible: list.count === 0
    }

    StaffButton {
        id: take

        anchors.bottom: parent.bottom
        iconName: "check"
        text: page.files.words.thisFolder
        visible: page.files.folders
        onClicked: page.files.take()
    }

    DropArea {
        anchors.fill: parent

        onDropped: drop => {
            if (drop.hasUrls)
                page.files.drop(drop.urls[0]);
        }
    }
}
