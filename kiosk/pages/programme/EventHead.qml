pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// The part of an event that is always seen, and pressed: when, what, where, and whether it is on.
T.AbstractButton {
    id: head

    required property string when
    required property string ends
    required property string heading
    required property string place
    required property string badge
    required property bool past
    required property bool golden
    required property bool open
    required property real pad
    // The room for the time at the side; 0 puts it above the title.
    required property real clock
    readonly property bool narrow: clock === 0

    Accessible.description: Reader.spoken([head.badge, head.place].filter(text => text).join(". "))
    Accessible.name: Reader.spoken(`${head.when}${head.ends}: ${head.heading}`)
    Accessible.role: Accessible.Button
    checkable: true
    checked: head.open
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touch, lines.height + 2 * head.pad)

    contentItem: Item {
        TimeOfDay {
            id: time

            anchors.left: parent.left
            anchors.leftMargin: head.pad
            anchors.verticalCenter: parent.verticalCenter
            ends: head.ends
            ink: head.golden ? Theme.gold : head.past ? Theme.muted : Theme.text
            visible: !head.narrow
            when: head.when
            width: head.clock - head.pad
        }

        Column {
            id: lines

            anchors.left: parent.left
            anchors.leftMargin: head.pad + head.clock
            anchors.right: head.narrow ? arrow.left : sign.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)

            Flow {
                spacing: Theme.px(20)
                visible: head.narrow
                width: parent.width

                TimeOfDay {
                    ends: head.ends
                    flat: true
                    ink: time.ink
                    when: head.when
                }

                Mark {}
            }

            Label {
                Accessible.ignored: true
                color: head.past ? Theme.muted : Theme.text
                size: Theme.px(36 * Theme.textScale)
                strong: true
                text: head.heading
                width: parent.width
            }

            Label {
                Accessible.ignored: true
                color: Theme.muted
                size: Theme.label
                text: head.place
                visible: text !== ""
                width: parent.width
            }
        }

        Mark {
            id: sign

            anchors.right: arrow.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            shown: !head.narrow
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: visible ? head.pad : Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: head.open ? "chevron-up" : "chevron-down"
            size: head.enabled ? Theme.px(44) : 0
            visible: head.enabled
        }
    }

    FocusRing {
        // Above what an opened event says below.
        anchors.bottomMargin: Theme.px(head.open ? 15 : -7)
        visible: head.visualFocus
    }

    Keys.onEnterPressed: head.click()
    Keys.onReturnPressed: head.click()

    component Mark: Badge {
        property bool shown: true

        Accessible.ignored: true
        accent: head.past ? Theme.muted : Theme.gold
        filled: head.golden
        text: shown ? head.badge : ""
    }
}
