import QtQuick
import kiosk.ui
import kiosk.visit

// The stand's window.
Window {
    id: main

    required property Navigator navigator
    readonly property bool settled: room.settled

    color: Theme.ink
    minimumHeight: 320
    minimumWidth: 320
    title: room.title

    Room {
        id: room

        anchors.fill: parent
        focus: true
        navigator: main.navigator
    }
}
