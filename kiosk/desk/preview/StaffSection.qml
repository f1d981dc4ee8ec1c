import QtQuick

// One group of the bar, under its name.
Column {
    id: section

    required property string name
    property string beside: ""

    spacing: StaffTheme.gap

    Item {
        height: title.implicitHeight
        width: parent.width

        StaffText {
            id: title

            color: StaffTheme.muted
            font.pixelSize: StaffTheme.small
            font.weight: Font.Bold
            text: section.name
        }

        StaffText {
            anchors.right: parent.right
            color: StaffTheme.muted
            font.pixelSize: StaffTheme.small
            text: section.beside
        }
    }
}
