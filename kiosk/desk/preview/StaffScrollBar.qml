import QtQuick
import QtQuick.Templates as T

// Shows how much more there is, and can be dragged.
T.ScrollBar {
    id: bar

    implicitWidth: 8
    visible: size < 1

    contentItem: Rectangle {
        color: bar.pressed || bar.hovered ? StaffTheme.muted : StaffTheme.line
        radius: 4
    }
}
