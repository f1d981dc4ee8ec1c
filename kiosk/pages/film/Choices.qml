import QtQuick

// What a visitor chose for this film, and among what; it outlives a change of language.
QtObject {
    id: choices

    required property string ownTrack
    required property real volume
    required property var sounds
    required property string ownSound
    required property var describedSounds
    required property string ownDescribed
    // The film in sign language, and what is said and seen, to read; null where there is none.
    required property var signed
    required property var transcript

    // "" follows the visitor's language, "none" is none.
    property string firstPicked: ""
    property string second: "none"
    property string soundPicked: ""
    property real loudnessPicked: -1
    property bool muted: false
    property bool described: false
    property bool signing: false
    property bool reading: false
    // Whether what is signed has all of the screen.
    property bool enlarged: false

    readonly property string first: firstPicked || ownTrack
    readonly property real loudness: loudnessPicked < 0 ? volume : loudnessPicked
    readonly property string sound: soundPicked || ownSound
    readonly property bool describes: described && describedSounds.length > 0
    // What is heard: a language's sound, as the page names it; null is the film's own.
    readonly property var track: (describes ? of(describedSounds, soundPicked) ?? of(describedSounds, ownDescribed) : of(sounds, sound)) ?? null
    readonly property bool signs: signing && signed !== null
    readonly property bool reads: reading && transcript !== null
    readonly property bool any: describedSounds.length > 0 || signed !== null || transcript !== null || sounds.length > 0

    // For another film of the same visit.
    readonly property var kept: ({
            "firstPicked": firstPicked,
            "second": second,
            "soundPicked": soundPicked,
            "loudnessPicked": loudnessPicked,
            "muted": muted,
            "described": described,
            "signing": signing,
            "reading": reading,
            "enlarged": enlarged
        })

    function of(tracks: var, code: string): var {
        return tracks.find(track => track.code === code);
    }

    function take(kept: var): void {
        for (const name in kept)
            choices[name] = kept[name];
    }
}
