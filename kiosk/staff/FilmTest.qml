pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia
import kiosk.ui

// Some seconds of the content's film: how many of its pictures reach the screen.
StaffPage {
    id: page

    // For how long is counted, in milliseconds; and the share of the pictures that must come.
    readonly property int span: 5000
    readonly property real enough: 0.9
    property real began: 0
    property int pictures: 0
    property int frames: 0
    property real shown: -1
    property bool failed: false
    readonly property real wanted: player.metaData.value(MediaMetaData.VideoFrameRate) ?? 0

    function count(): void {
        const now = Date.now();
        if (began === 0)
            began = now;
        else
            pictures += 1;
        if (shown < 0 && now - began >= span) {
            shown = Math.min(pictures, frames) * 1000 / (now - began);
            player.stop();
        }
    }

    Component.onCompleted: {
        if (view.film !== "")
            player.play();
    }

    MediaPlayer {
        id: player

        loops: MediaPlayer.Infinite
        source: page.view.film
        videoOutput: output
        onErrorOccurred: page.failed = true
    }

    Connections {
        function onVideoFrameChanged(): void {
            page.count();
        }

        target: output.videoSink
    }

    Connections {
        function onFrameSwapped(): void {
            if (page.began > 0)
                page.frames += 1;
        }

        target: page.Window.window
    }

    Timer {
        interval: 3 * page.span
        running: page.view.film !== "" && page.shown < 0
        onTriggered: page.failed = true
    }

    Column {
        spacing: Theme.gutter
        width: parent.width

        Label {
            size: Theme.subheading
            strong: true
            text: page.view.film === "" ? page.words.noFilm : page.failed ? page.words.filmFailed : page.shown < 0 ? page.words.filmMeasuring : page.words.filmResult.replace("{shown}", Math.round(page.shown)).replace("{wanted}", Math.round(page.wanted))
            width: parent.width
        }

        Label {
            color: page.shown >= page.wanted * page.enough ? Theme.teal : Theme.coral
            text: page.shown >= page.wanted * page.enough ? page.words.filmGood : page.words.filmBad
            visible: page.shown >= 0
            width: parent.width
        }

        VideoOutput {
            id: output

            anchors.left: parent.left
            height: width * 9 / 16
            visible: page.view.film !== "" && !page.failed
            width: Math.min(parent.width, Theme.px(1000))
        }
    }
}
