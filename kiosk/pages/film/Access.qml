pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Ways to a film for whoever cannot see or hear it, or knows its language less well.
Flow {
    id: access

    required property Choices choices
    required property var words
    required property string opened
    readonly property bool keyed: sound.visualFocus

    signal toggled(string name)
    signal used

    function enter(reason: int): void {
        sound.forceActiveFocus(reason);
    }

    spacing: Theme.gap
    visible: choices.any

    Way {
        id: sound

        readonly property var track: access.choices.of(access.choices.sounds, access.choices.sound)

        Accessible.role: Accessible.Button
        checked: false
        filled: access.opened === "filmSound"
        iconName: "volume-source"
        text: access.words.filmSound + ": " + (track?.name ?? access.words.originalSound)
        visible: access.choices.sounds.length > 0
        onClicked: access.toggled("filmSound")
    }

    Way {
        filled: access.choices.described
        iconName: "account-voice"
        text: access.words.audioDescription
        visible: access.choices.describedSounds.length > 0
        onPressed: access.used()
        onClicked: access.choices.described = !access.choices.described
    }

    Way {
        filled: access.choices.signing
        iconName: "sign-language-outline"
        text: access.words.signLanguage
        visible: access.choices.signed !== null
        onPressed: access.used()
        onClicked: access.choices.signing = !access.choices.signing
    }

    Way {
        filled: access.choices.reading
        iconName: "text-box-outline"
        text: access.words.transcript
        visible: access.choices.transcript !== null
        onPressed: access.used()
        onClicked: access.choices.reading = !access.choices.reading
    }

    component Way: TouchButton {
        Accessible.role: Accessible.CheckBox
        checked: filled
    }
}
