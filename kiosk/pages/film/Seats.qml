import QtQuick
import kiosk.ui

// Where the film, what is signed and the transcript have their places on the screen.
QtObject {
    id: seats

    required property size room
    // Below it the controls come and go.
    required property real floor
    required property bool signs
    required property bool enlarged
    required property bool reads
    readonly property bool split: signs || reads
    // Side by side, or below each other.
    readonly property bool abreast: room.width > room.height * 0.9
    readonly property real column: Math.max(Math.round(room.width * 0.36), Theme.px(560))
    readonly property real top: Math.round(Math.min(room.width * 9 / 16, room.height * 0.42))
    readonly property real half: Math.round(reads ? (floor - below) * 0.42 : floor - below)
    readonly property real below: abreast ? 0 : top
    // The room that the transcript leaves.
    readonly property rect open: !reads ? Qt.rect(0, 0, room.width, room.height) : abreast ? onStart(room.height) : Qt.rect(0, 0, room.width, top + (signs ? half : 0))
    readonly property rect main: abreast ? onStart(room.height) : Qt.rect(0, 0, room.width, top)
    readonly property rect corner: Qt.rect(Theme.mirrored ? open.x + open.width * 0.72 : open.x, 0, Math.round(open.width * 0.28), Math.round(open.width * 0.1575))

    readonly property rect film: !split ? open : signs && enlarged ? corner : main
    readonly property rect signed: enlarged ? open : onEnd(below, abreast && !reads ? room.height : half)
    readonly property rect transcript: signs && !enlarged ? onEnd(below + half, floor - below - half) : abreast ? onEnd(0, floor) : onEnd(open.height, floor - open.height)
    // Over which of them subtitles stand.
    readonly property rect stage: signs && enlarged ? open : film

    function onStart(height: real): rect {
        return Qt.rect(Theme.mirrored ? column : 0, 0, room.width - column, height);
    }

    function onEnd(y: real, height: real): rect {
        return abreast ? Qt.rect(Theme.mirrored ? 0 : room.width - column, y, column, height) : Qt.rect(0, y, room.width, height);
    }
}
