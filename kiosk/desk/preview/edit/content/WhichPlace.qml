pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview

// The places that what was picked may be, or is made of.
Column {
    id: list

    required property ContentPanel panel

    spacing: StaffTheme.gap

    Repeater {
        model: list.panel.which

        T.AbstractButton {
            id: place

            required property int index
            required property string title
            required property string said

            Accessible.name: title + ": " + said
            Accessible.role: Accessible.Button
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            implicitHeight: 52
            width: list.width

            background: Rectangle {
                border.color: place.visualFocus ? StaffTheme.accent : "transparent"
                border.width: 2
                color: place.pressed || place.hovered ? StaffTheme.pressed : StaffTheme.raised
                radius: StaffTheme.radius
            }
            contentItem: Column {
                leftPadding: 10
                topPadding: 7

                StaffText {
                    Accessible.ignored: true
                    color: StaffTheme.muted
                    font.pixelSize: StaffTheme.small
                    text: place.title
                    width: place.width - 20
                }

                StaffText {
                    Accessible.ignored: true
                    text: place.said
                    width: place.width - 20
                }
            }

            Component.onCompleted: if (index === 0)
                forceActiveFocus(Qt.TabFocusReason)
            Keys.onEnterPressed: place.click()
            Keys.onReturnPressed: place.click()
            onClicked: list.panel.decide(place.index)
        }
    }
}
