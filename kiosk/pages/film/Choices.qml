import QtQuick

// What a visitor chose for this film; it outlives a change of language.
QtObject {
    required property string ownTrack
    required property real volume

    // "" follows the visitor's language, "none" is none.
    property string firstPicked: ""
    property string second: "none"
    property real loudnessPicked: -1
    property bool muted: false
    readonly property string first: firstPicked || ownTrack
    readonly property real loudness: loudnessPicked < 0 ? volume : loudnessPicked
}
