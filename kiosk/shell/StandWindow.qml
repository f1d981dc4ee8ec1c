import QtQuick
import kiosk.ui

// A window of the stand's. While it is held nobody can close it: Alt+F4 and a window manager's menu only ask.
Window {
    property bool held: false
    property bool framed: true

    signal closeRefused

    color: Theme.background
    flags: framed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    minimumHeight: 320
    minimumWidth: 320

    onClosing: close => {
        close.accepted = !held;
        if (held)
            closeRefused();
    }
}
