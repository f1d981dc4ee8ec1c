pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Pages that were taken out, each a click from being one again.
Column {
    id: box

    required property StructurePanel panel
    required property var words

    spacing: StaffTheme.gap
    topPadding: 8

    StaffText {
        Accessible.role: Accessible.Heading
        color: StaffTheme.muted
        font.weight: Font.Bold
        text: box.words.removed
    }

    Repeater {
        model: box.panel.removed

        StaffButton {
            required property string modelData

            iconName: "restore"
            text: box.words.bringBack.replace("{file}", modelData.split("/").pop())
            width: Math.min(implicitWidth, box.width)
            onClicked: box.panel.bringBack(modelData)
        }
    }
}
