import QtQuick
import kiosk.desk
import kiosk.desk.preview

// Beside the stand: the panel that is open, whole or scrolled.
Rectangle {
    id: side

    required property EditMode edit

    Accessible.name: side.edit.words.sidePanel
    Accessible.role: Accessible.Pane
    color: StaffTheme.ground

    Loader {
        id: panel

        function refill(): void {
            setSource(side.edit.address, side.edit.needed);
        }

        anchors.fill: parent

        Component.onCompleted: refill()

        Connections {
            function onOpenChanged(): void {
                panel.refill();
            }

            target: side.edit
        }
    }
}
