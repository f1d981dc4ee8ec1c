pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// The head of the sheet and its first rows.
Flickable {
    id: cells

    required property SheetsPanel panel
    required property var words

    Accessible.name: cells.words.cells
    Accessible.role: Accessible.Table
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentWidth: lines.width
    flickableDirection: Flickable.HorizontalFlick
    height: lines.height

    Column {
        id: lines

        Repeater {
            model: cells.panel.cells

            Row {
                id: line

                required property int index
                required property var modelData

                StaffText {
                    color: StaffTheme.muted
                    font.pixelSize: StaffTheme.small
                    height: 26
                    text: line.modelData.line
                    verticalAlignment: Text.AlignVCenter
                    width: 34
                }

                Repeater {
                    model: line.modelData.cells

                    Rectangle {
                        id: cell

                        required property string modelData

                        border.color: StaffTheme.line
                        border.width: 1
                        color: line.modelData.head ? StaffTheme.raised : StaffTheme.pit
                        height: 26
                        width: 120

                        StaffText {
                            anchors.fill: parent
                            anchors.margins: 4
                            font.pixelSize: StaffTheme.small
                            font.weight: line.modelData.head ? Font.Bold : Font.Normal
                            text: cell.modelData
                            verticalAlignment: Text.AlignVCenter
                        }
                    }
                }
            }
        }
    }
}
