import QtQuick
import kiosk.ui

// What opens the film's chapters, subtitles and volume.
Row {
    id: openers

    required property Choices choices
    required property var words
    required property var chapters
    required property var tracks
    required property string opened
    required property bool tight
    readonly property real fullWidth: subtitles.fullWidth + 2 * Theme.touch + 2 * Theme.gap

    signal toggled(string name)

    readonly property bool keyed: chapters.visualFocus || subtitles.visualFocus || volume.visualFocus

    function enter(name: string, reason: int): void {
        ({
                "chapters": chapters,
                "subtitles": subtitles,
                "volume": volume
            })[name].forceActiveFocus(reason);
    }

    spacing: Theme.gap

    TouchButton {
        id: chapters

        filled: openers.opened === "chapters"
        iconName: "format-list-bulleted"
        iconOnly: true
        text: openers.words.chapters
        visible: openers.chapters.length > 0
        onClicked: openers.toggled("chapters")
    }

    TouchButton {
        id: subtitles

        readonly property var track: openers.tracks.find(track => track.code === openers.choices.first)

        Accessible.name: Reader.spoken(openers.words.subtitles + ": " + text)
        script: track?.script ?? Theme.script
        filled: openers.opened === "subtitles"
        iconName: "subtitles-outline"
        iconOnly: openers.tight
        text: track?.name ?? openers.words.subtitlesOff
        visible: openers.tracks.length > 0
        onClicked: openers.toggled("subtitles")
    }

    TouchButton {
        id: volume

        filled: openers.opened === "volume"
        iconName: openers.choices.muted || openers.choices.loudness === 0 ? "volume-off" : "volume-high"
        iconOnly: true
        text: openers.words.volume
        onClicked: openers.toggled("volume")
    }
}
