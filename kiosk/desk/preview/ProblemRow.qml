import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// One problem: what is wrong, where, and the way out.
T.AbstractButton {
    id: row

    required property string place
    required property string what
    required property string wayOut
    required property bool grave

    Accessible.name: place + ": " + what
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    height: lines.height + 12
    hoverEnabled: true

    background: Rectangle {
        border.color: row.visualFocus ? StaffTheme.accent : "transparent"
        border.width: 2
        color: row.hovered ? StaffTheme.raised : "transparent"
        radius: StaffTheme.radius
    }
    contentItem: Item {
        Icon {
            color: row.grave ? StaffTheme.grave : StaffTheme.mild
            name: row.grave ? "close-circle-outline" : "alert-outline"
            size: StaffTheme.icon
            x: 8
            y: 7
        }

        Column {
            id: lines

            width: parent.width - x - 8
            x: 36
            y: 6

            StaffText {
                Accessible.ignored: true
                text: row.what
                width: parent.width
                wrapMode: Text.Wrap
            }

            Row {
                spacing: 12
                width: parent.width

                StaffText {
                    id: where

                    Accessible.ignored: true
                    color: StaffTheme.accent
                    font.underline: row.hovered
                    text: row.place
                    width: Math.min(implicitWidth, parent.width / 2)
                }

                StaffText {
                    Accessible.ignored: true
                    color: StaffTheme.muted
                    text: row.wayOut
                    width: parent.width - where.width - parent.spacing
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    Keys.onReturnPressed: row.click()
}
