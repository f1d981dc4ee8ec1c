import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Beside the stand: what was refused, and the panel that is open.
Rectangle {
    id: side

    required property EditMode edit

    Accessible.name: side.edit.words.sidePanel
    Accessible.role: Accessible.Pane
    color: StaffTheme.ground

    MessageBox {
        id: message

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        edit: side.edit
    }

    ConflictBox {
        id: conflict

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: message.bottom
        edit: side.edit
    }

    Loader {
        id: panel

        function refill(): void {
            setSource(side.edit.address, side.edit.needed);
        }

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: conflict.bottom
        focus: true

        Component.onCompleted: refill()

        Connections {
            function onOpenChanged(): void {
                panel.refill();
            }

            target: side.edit
        }
    }
}
