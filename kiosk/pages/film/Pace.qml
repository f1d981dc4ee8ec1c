import QtQuick
import QtMultimedia

// How far a player is behind the clock: milliseconds of now less those of its film. Two players are in step when they
// differ as little as their films should. Looked at twenty times a second, whatever delays a look only makes it greater:
// the least of a few looks is the truth.
QtObject {
    id: pace

    required property MediaPlayer player
    // Where its pictures arrive; null for sound alone.
    property var sink: null
    property list<real> looks: []
    property real pictured: 0
    // When it moved last.
    property real moved: 0
    readonly property bool sure: looks.length >= 5
    readonly property real behind: sure ? Math.min(...looks) : 0

    function forget(): void {
        looks = [];
    }

    // Where its film is now.
    function place(): real {
        return sure ? Date.now() - behind : player.position;
    }

    readonly property Connections watched: Connections {
        function onPositionChanged(): void {
            const now = Date.now();
            pace.moved = now;
            // A position is that of the picture which came last, unless it stands for long.
            const at = pace.sink && now - pace.pictured < 60 ? pace.pictured : now;
            pace.looks = [...pace.looks.slice(-9), at - pace.player.position];
        }

        function onPlaybackStateChanged(): void {
            pace.forget();
        }

        target: pace.player
    }
    readonly property Connections seen: Connections {
        function onVideoFrameChanged(): void {
            pace.pictured = Date.now();
        }

        ignoreUnknownSignals: true
        target: pace.sink
    }

    onPlayerChanged: forget()
}
