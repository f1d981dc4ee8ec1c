pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview

// Above the stand: edit mode and its panels.
Rectangle {
    id: bar

    required property EditMode edit
    // Whether the bar for staff is on the left, and whether there is always room for it.
    required property bool roomy
    required property bool viewed
    readonly property bool narrow: width < 900

    signal viewAsked

    Accessible.name: bar.edit.words.tools
    Accessible.role: Accessible.ToolBar
    color: StaffTheme.ground
    implicitHeight: StaffTheme.control + 12

    Row {
        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: StaffTheme.gap

        StaffButton {
            chosen: bar.viewed
            display: bar.narrow ? T.AbstractButton.IconOnly : T.AbstractButton.TextBesideIcon
            iconName: "tune-variant"
            text: bar.edit.words.view
            visible: bar.edit.on && !bar.roomy
            onClicked: bar.viewAsked()
        }

        StaffButton {
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

                chosen: bar.edit.open === name
                display: bar.narrow ? T.AbstractButton.IconOnly : T.AbstractButton.TextBesideIcon
                iconName: sign
                text: title
                onClicked: bar.edit.show(name)
            }
        }
    }
}
