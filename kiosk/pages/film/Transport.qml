import QtQuick
import kiosk.ui

// Back ten seconds, play or pause, on ten seconds: in the film's direction, in every language.
Row {
    id: transport

    required property Projection projection
    required property var words

    signal used

    function jump(by: real): void {
        projection.seek(projection.position + by);
        used();
    }

    function enter(reason: int): void {
        play.forceActiveFocus(reason);
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    spacing: Theme.px(24)

    TouchButton {
        anchors.verticalCenter: parent.verticalCenter
        enabled: transport.projection.movable
        iconName: "rewind-10"
        iconOnly: true
        text: transport.words.backTen
        onClicked: transport.jump(-10000)
    }

    TouchButton {
        id: play

        filled: true
        focus: true
        height: Theme.px(128)
        iconName: transport.projection.playing ? "pause" : "play"
        iconOnly: true
        iconSize: Theme.px(68)
        text: transport.projection.playing ? transport.words.pause : transport.words.play
        width: height
        onClicked: {
            transport.used();
            transport.projection.playing ? transport.projection.pause() : transport.projection.resume();
        }
    }

    TouchButton {
        anchors.verticalCenter: parent.verticalCenter
        enabled: transport.projection.movable
        iconName: "fast-forward-10"
        iconOnly: true
        text: transport.words.forwardTen
        onClicked: transport.jump(10000)
    }
}
