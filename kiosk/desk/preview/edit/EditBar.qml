pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview

// Above the stand: edit mode, its panels, and what is done with changes.
Rectangle {
    id: bar

    required property EditMode edit
    // Whether the bar for staff is on the left, and whether there is always room for it.
    required property bool roomy
    required property bool viewed
    readonly property bool narrow: width < 1180
    readonly property int shown: narrow ? T.AbstractButton.IconOnly : T.AbstractButton.TextBesideIcon

    signal viewAsked

    Accessible.name: bar.edit.words.tools
    Accessible.role: Accessible.ToolBar
    color: StaffTheme.ground
    implicitHeight: StaffTheme.control + 12

    Row {
        id: panels

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap

        StaffButton {
            choosable: true
            chosen: bar.viewed
            display: bar.shown
            iconName: "tune-variant"
            text: bar.edit.words.view
            visible: bar.edit.on && !bar.roomy
            onClicked: bar.viewAsked()
        }

        StaffButton {
            choosable: true
            chosen: bar.edit.on
            iconName: "pencil"
            text: bar.edit.words.edit
            onClicked: bar.edit.switchOn(!bar.edit.on)
        }

        Repeater {
            model: bar.edit.on ? bar.edit.panels : []

            StaffButton {
                required property string name
                required property string sign
                required property string title

                choosable: true
                chosen: bar.edit.open === name
                display: bar.shown
                iconName: sign
                text: title
                onClicked: bar.edit.show(name)
            }
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap
        visible: bar.edit.on && bar.edit.able

        StaffText {
            Accessible.name: text
            anchors.verticalCenter: parent.verticalCenter
            color: bar.edit.pending ? StaffTheme.mild : StaffTheme.muted
            text: bar.edit.busy ? bar.edit.words.busy : bar.edit.pending === 0 ? bar.edit.words.saved : bar.edit.pending === 1 ? bar.edit.words.unsavedOne : bar.edit.words.unsavedMany.replace("{count}", bar.edit.pending)
            visible: bar.width - panels.width > 410
        }

        StaffButton {
            display: bar.shown
            iconName: "undo"
            text: bar.edit.words.undo
            onClicked: bar.edit.undo()
        }

        StaffButton {
            display: bar.shown
            enabled: bar.edit.pending > 0
            iconName: "close"
            text: bar.edit.words.discard
            onClicked: bar.edit.discard()
        }

        StaffButton {
            chosen: bar.edit.pending > 0
            enabled: bar.edit.pending > 0
            iconName: "content-save"
            text: bar.edit.words.save
            onClicked: bar.edit.save()
        }
    }
}
