import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Over the stand in edit mode: frames what can be changed; a click, F2 or Return picks it.
FocusScope {
    id: overlay

    required property Spots spots
    required property Item shell
    required property var words

    Component.onCompleted: overlay.spots.show(overlay.shell)
    Component.onDestruction: overlay.spots.leave()
    onShellChanged: overlay.spots.show(overlay.shell)

    Item {
        id: keys

        readonly property bool marked: overlay.spots.area.width > 0

        Accessible.description: overlay.words.howToPick
        Accessible.focusable: true
        Accessible.name: overlay.spots.caption || overlay.words.nothingFramed
        Accessible.role: Accessible.Button
        activeFocusOnTab: true
        anchors.fill: parent
        focus: true

        Accessible.onPressAction: overlay.spots.pick()
        Keys.onBacktabPressed: event => event.accepted = overlay.spots.step(-1)
        Keys.onDownPressed: overlay.spots.step(1)
        Keys.onEnterPressed: overlay.spots.pick()
        Keys.onLeftPressed: overlay.spots.step(-1)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F2)
                event.accepted = overlay.spots.pick();
        }
        Keys.onReturnPressed: overlay.spots.pick()
        Keys.onRightPressed: overlay.spots.step(1)
        Keys.onTabPressed: event => event.accepted = overlay.spots.step(1)
        Keys.onUpPressed: overlay.spots.step(-1)
    }

    MouseArea {
        anchors.fill: parent
        cursorShape: keys.marked ? Qt.PointingHandCursor : Qt.ArrowCursor
        hoverEnabled: true

        onExited: overlay.spots.leave()
        onPositionChanged: mouse => {
            const at = mapToItem(null, mouse.x, mouse.y);
            overlay.spots.hover(at.x, at.y);
        }
        onPressed: mouse => {
            const at = mapToItem(null, mouse.x, mouse.y);
            mouse.accepted = !(mouse.modifiers & Qt.ControlModifier) && overlay.spots.press(at.x, at.y, !!(mouse.modifiers & Qt.ShiftModifier));
            if (mouse.accepted)
                keys.forceActiveFocus(Qt.MouseFocusReason);
        }
    }

    Rectangle {
        readonly property rect area: overlay.mapFromItem(null, overlay.spots.area)

        border.color: overlay.spots.direct ? StaffTheme.accent : StaffTheme.mild
        border.width: 2
        color: "transparent"
        height: area.height + 12
        radius: StaffTheme.radius
        visible: keys.marked
        width: area.width + 12
        x: area.x - 6
        y: area.y - 6
    }
}
