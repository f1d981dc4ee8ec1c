pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// One of several, in a list that opens; arrow keys choose without opening it.
T.ComboBox {
    id: box

    required property string name

    Accessible.name: name + ": " + displayText
    Accessible.role: Accessible.ComboBox
    focusPolicy: Qt.StrongFocus
    font.family: StaffTheme.family
    font.pixelSize: StaffTheme.words
    hoverEnabled: true
    implicitHeight: StaffTheme.control
    implicitWidth: 160

    background: Rectangle {
        border.color: box.visualFocus ? StaffTheme.accent : "transparent"
        border.width: 2
        color: box.pressed || box.hovered ? StaffTheme.pressed : StaffTheme.raised
        radius: StaffTheme.radius
    }
    contentItem: StaffText {
        Accessible.ignored: true
        leftPadding: 10
        rightPadding: 28
        text: box.displayText
        verticalAlignment: Text.AlignVCenter
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index

        Accessible.name: box.textAt(index)
        Accessible.role: Accessible.ListItem
        height: 30
        highlighted: box.highlightedIndex === index
        hoverEnabled: true
        width: ListView.view.width

        background: Rectangle {
            color: option.highlighted ? StaffTheme.pressed : "transparent"
            radius: StaffTheme.radius
        }
        contentItem: StaffText {
            Accessible.ignored: true
            leftPadding: 10
            text: box.textAt(option.index)
            verticalAlignment: Text.AlignVCenter
        }
    }
    indicator: Icon {
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.muted
        name: "chevron-down"
        size: StaffTheme.icon
    }
    popup: T.Popup {
        height: Math.min(list.contentHeight + 8, 320)
        padding: 4
        width: box.width
        y: box.height + 2

        background: Rectangle {
            border.color: StaffTheme.line
            border.width: 1
            color: StaffTheme.raised
            radius: StaffTheme.radius
        }
        contentItem: ListView {
            id: list

            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: box.highlightedIndex
            model: box.popup.visible ? box.delegateModel : null

            T.ScrollBar.vertical: StaffScrollBar {}
        }
    }
}
