import QtQuick

// One of the stand's own drawings, painted at the size it is shown.
Image {
    id: art

    required property string drawing
    property color accent: Theme.gold
    property bool mirrored: Theme.mirrored

    readonly property string ground: Theme.dark || Theme.highContrast ? "dark" : "light"

    // The reader thread would wait for Python while Python waits for it: a stand that stands still.
    asynchronous: false
    mirror: art.mirrored
    sourceSize: Qt.size(Math.ceil(art.width * Screen.devicePixelRatio), Math.ceil(art.height * Screen.devicePixelRatio))
    source: art.drawing === "" || art.width < 1 || art.height < 1 ? "" : `image://art/${art.drawing}?accent=${encodeURIComponent(art.accent.toString())}&ground=${art.ground}`
}
