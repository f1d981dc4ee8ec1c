import QtQuick
import kiosk.ui
import kiosk.visit

// Has a screen reader say what changed. Those that know no announcements are shown a notification.
Item {
    id: announcer

    required property Navigator navigator

    Accessible.role: Accessible.Notification
    visible: false

    Connections {
        function onAnnounced(text: string, heard: bool): void {
            announcer.visible = false;
            announcer.Accessible.name = Reader.spoken(text);
            if (heard)
                announcer.Accessible.announce(announcer.Accessible.name);
            else
                announcer.visible = true;
        }

        target: announcer.navigator
    }
}
