import QtQuick
import kiosk.ui
import kiosk.visit

// The stand's window.
StandWindow {
    id: main

    required property Navigator navigator
    required property var families
    readonly property bool settled: shell.settled
    readonly property list<string> missing: shell.missing
    readonly property real playhead: shell.playhead

    title: shell.title

    Shell {
        id: shell

        // Not anchored: a window gives its content a size only when it is shown, and everything would be laid out twice.
        families: main.families
        height: main.height
        width: main.width
        focus: true
        navigator: main.navigator
    }
}
