import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview

// One thing to be done; a click leads to its place.
T.AbstractButton {
    id: row

    required property string title
    required property string place
    required property string file
    required property int line
    required property string what
    required property string wayOut
    required property bool grave
    required property var words

    signal opened

    Accessible.description: wayOut
    Accessible.name: (title ? title + ". " : "") + place + ": " + what
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: lines.implicitHeight + 16
    topPadding: 8

    background: Rectangle {
        anchors.topMargin: row.title ? 30 : 0
        anchors.fill: parent
        border.color: row.visualFocus ? StaffTheme.accent : "transparent"
        border.width: 2
        color: row.pressed || row.hovered ? StaffTheme.pressed : StaffTheme.raised
        radius: StaffTheme.radius
    }
    contentItem: Item {
        Column {
            id: lines

            spacing: 2
            width: parent.width - 20
            x: 10

            StaffText {
                Accessible.ignored: true
                bottomPadding: 12
                color: StaffTheme.muted
                font.weight: Font.Bold
                height: 30
                text: row.title
                visible: row.title !== ""
                x: -10
            }

            StaffText {
                Accessible.ignored: true
                color: row.grave ? StaffTheme.grave : StaffTheme.text
                text: row.what
                width: parent.width
                wrapMode: Text.Wrap
            }

            StaffText {
                Accessible.ignored: true
                color: StaffTheme.muted
                text: row.wayOut
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }

            StaffText {
                Accessible.ignored: true
                color: StaffTheme.muted
                elide: Text.ElideMiddle
                font.pixelSize: StaffTheme.small
                text: row.place
                width: parent.width
            }
        }
    }

    Keys.onEnterPressed: row.click()
    Keys.onReturnPressed: row.click()
    onClicked: row.opened()
}
