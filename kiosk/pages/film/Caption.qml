import QtQuick
import kiosk.ui

// The words of one language at this moment of the film.
Rectangle {
    id: caption

    required property var track
    required property real position
    required property real widest
    required property int size
    readonly property var cues: track?.cues ?? []
    readonly property string text: cues.filter(cue => cue.start <= position && position < cue.end).map(cue => cue.text).join("\n")

    color: Theme.tint(Theme.video, Theme.highContrast ? 1 : 0.78)
    implicitHeight: words.height + Theme.px(28)
    implicitWidth: words.width + Theme.px(56)
    radius: Theme.px(14)
    visible: text !== ""

    Label {
        id: words

        anchors.centerIn: parent
        color: Theme.videoText
        script: caption.track?.script ?? ""
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Math.round(size * Theme.leadingOf(caption.track?.script ?? "", size))
        size: caption.size
        text: caption.text
        width: Math.min(implicitWidth, caption.widest - Theme.px(56))
    }
}
