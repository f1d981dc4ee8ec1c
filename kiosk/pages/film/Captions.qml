import QtQuick
import kiosk.ui

// What is said, in one language or in two; the visitor's own is above and larger.
Column {
    id: captions

    required property var tracks
    required property string first
    required property string second
    required property real position

    function track(code: string): var {
        return tracks.find(track => track.code === code) ?? null;
    }

    spacing: Theme.px(10)

    Caption {
        anchors.horizontalCenter: parent.horizontalCenter
        position: captions.position
        size: Theme.px(46 * Theme.textScale)
        track: captions.track(captions.first)
        widest: captions.width
    }

    Caption {
        anchors.horizontalCenter: parent.horizontalCenter
        position: captions.position
        size: Theme.px(36 * Theme.textScale)
        track: captions.track(captions.second)
        widest: captions.width
    }
}
