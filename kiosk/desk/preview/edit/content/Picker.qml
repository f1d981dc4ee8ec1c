pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.ui

// One of very many: icons with their pictures, pages with their titles, files.
Item {
    id: page

    required property OptionPicker picker
    required property var words

    function begin(): void {
        search.input.forceActiveFocus(Qt.OtherFocusReason);
    }

    StaffField {
        id: search

        hint: page.words.search
        name: page.words.search
        width: parent.width

        Keys.onDownPressed: options.forceActiveFocus(Qt.TabFocusReason)
        onEdited: text => page.picker.search(text)
    }

    StaffText {
        id: found

        anchors.top: search.bottom
        anchors.topMargin: 6
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        text: page.words.found.replace("{count}", page.picker.found)
    }

    GridView {
        id: options

        Accessible.name: page.words.options
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: found.bottom
        anchors.topMargin: 6
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: page.picker.icons ? 76 : 44
        cellWidth: page.picker.icons ? width / Math.max(1, Math.floor(width / 92)) : width
        clip: true
        keyNavigationEnabled: true
        model: page.picker.options

        T.ScrollBar.vertical: StaffScrollBar {}
        delegate: T.AbstractButton {
            id: option

            required property int index
            required property string value
            required property string title
            readonly property bool here: value === page.picker.value

            Accessible.name: title || value
            Accessible.role: Accessible.ListItem
            focusPolicy: Qt.StrongFocus
            height: options.cellHeight - 4
            hoverEnabled: true
            width: options.cellWidth - 4

            background: Rectangle {
                border.color: option.visualFocus || (options.activeFocus && option.GridView.isCurrentItem) ? StaffTheme.accent : "transparent"
                border.width: 2
                color: option.here ? StaffTheme.pressed : option.hovered ? StaffTheme.raised : "transparent"
                radius: StaffTheme.radius
            }
            contentItem: Item {
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: page.picker.icons ? option.value : ""
                    size: 32
                    visible: page.picker.icons
                    y: 8
                }

                StaffText {
                    Accessible.ignored: true
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 6
                    font.pixelSize: 11
                    horizontalAlignment: Text.AlignHCenter
                    text: option.value
                    visible: page.picker.icons
                    width: parent.width
                }

                Column {
                    anchors.left: parent.left
                    anchors.leftMargin: 10
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !page.picker.icons

                    StaffText {
                        Accessible.ignored: true
                        text: option.value
                        width: parent.width
                    }

                    StaffText {
                        Accessible.ignored: true
                        color: StaffTheme.muted
                        font.pixelSize: StaffTheme.small
                        text: option.title
                        visible: text !== ""
                        width: parent.width
                    }
                }
            }

            Keys.onEnterPressed: option.click()
            Keys.onReturnPressed: option.click()
            onClicked: page.picker.choose(option.value)
        }

        Keys.onEnterPressed: (currentItem as T.AbstractButton)?.click()
        Keys.onReturnPressed: (currentItem as T.AbstractButton)?.click()
    }
}
