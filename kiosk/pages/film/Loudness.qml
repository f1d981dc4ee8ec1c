import QtQuick
import kiosk.ui

// How loud the film is, and whether it is heard at all.
Column {
    id: volume

    required property Choices choices
    required property var words
    required property bool possible

    spacing: Theme.gap

    Label {
        Accessible.role: Accessible.Heading
        strong: true
        text: volume.words.volume
        width: parent.width
    }

    Row {
        spacing: Theme.gutter
        width: parent.width

        TouchButton {
            id: mute

            filled: volume.choices.muted
            iconName: volume.choices.muted ? "volume-off" : "volume-high"
            iconOnly: true
            text: volume.choices.muted ? volume.words.unmute : volume.words.mute
            onClicked: volume.choices.muted = !volume.choices.muted
        }

        Bar {
            Accessible.name: volume.words.volume
            opacity: volume.choices.muted ? 0.5 : 1
            to: 100
            value: volume.choices.loudness * 100
            width: parent.width - mute.width - parent.spacing
            onMoved: {
                volume.choices.muted = false;
                volume.choices.loudnessPicked = value / 100;
            }
        }
    }

    Label {
        color: Theme.muted
        text: volume.words.noSound
        visible: !volume.possible
        width: parent.width
    }
}
