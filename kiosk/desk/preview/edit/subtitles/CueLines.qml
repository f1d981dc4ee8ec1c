pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview
import kiosk.ui

// The cues in the order of their times; arrow keys go from one to the next, which is open at once.
ListView {
    id: list

    required property var cues
    required property int chosen
    required property var words

    signal opened(int index)

    Accessible.name: list.words.cues
    Accessible.role: Accessible.List
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    currentIndex: list.chosen
    highlightMoveDuration: 0
    model: list.cues

    T.ScrollBar.vertical: StaffScrollBar {}
    delegate: T.AbstractButton {
        id: line

        required property int index
        required property string time
        required property string words
        required property bool wrong

        Accessible.description: wrong ? list.words.wrong : ""
        Accessible.name: list.words.cue.replace("{time}", time).replace("{words}", words)
        Accessible.role: Accessible.ListItem
        focusPolicy: Qt.NoFocus
        height: 30
        hoverEnabled: true
        width: list.width - 10

        background: Rectangle {
            border.color: list.activeFocus && line.index === list.chosen ? StaffTheme.accent : "transparent"
            border.width: 2
            color: line.index === list.chosen ? StaffTheme.pressed : line.hovered ? StaffTheme.raised : "transparent"
            radius: StaffTheme.radius
        }
        contentItem: Item {
            StaffText {
                id: when

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.muted
                text: line.time
                width: 58
                x: 8
            }

            StaffText {
                Accessible.ignored: true
                anchors.left: when.right
                anchors.leftMargin: 6
                anchors.right: mark.left
                anchors.rightMargin: 6
                anchors.verticalCenter: parent.verticalCenter
                text: line.words || "–"
            }

            Icon {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.mild
                name: line.wrong ? "alert-outline" : ""
                size: 16
                visible: line.wrong
                width: visible ? 16 : 0
            }
        }

        onClicked: {
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.opened(index);
        }
    }

    Keys.onDownPressed: if (list.chosen < list.count - 1)
        list.opened(list.chosen + 1)
    Keys.onUpPressed: if (list.chosen > 0)
        list.opened(list.chosen - 1)
}
