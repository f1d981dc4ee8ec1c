import QtQuick

// One of the stand's own drawings, painted at the size it is shown.
Image {
    id: art

    required property string drawing
    property color accent: Theme.gold
    property bool mirrored: Theme.mirrored

    readonly property string colours: Object.entries(Theme.accents).map(([name, colour]) => `&${name}=${colour.slice(1)}`).join("")

    // The reader thread would wait for Python while Python waits for it: a stand that stands still.
    asynchronous: false
    mirror: art.mirrored
    // The size is in the address: an Image with a sourceSize paints once for the address and once for the size.
    source: art.drawing === "" || art.width < 1 || art.height < 1 ? "" : `image://art/${art.drawing}?accent=${art.accent.toString().slice(1)}${art.colours}&light=${Theme.lightGround ? 1 : 0}&size=${art.pixels(art.width)}x${art.pixels(art.height)}`

    function pixels(side: real): int {
        return Math.ceil(side * Screen.devicePixelRatio);
    }
}
