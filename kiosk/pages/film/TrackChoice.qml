pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One of the film's languages, of its subtitles or of its sound, or none.
Column {
    id: choice

    required property string heading
    // "" where one has to be chosen.
    required property string noneText
    property string noneCode: "none"
    required property var tracks
    required property string chosen
    property int columns: 2
    readonly property int across: Theme.largestText ? 1 : columns

    signal picked(string code)

    Accessible.name: Reader.spoken(heading)
    Accessible.role: Accessible.Grouping
    spacing: Theme.gap

    Label {
        Accessible.role: Accessible.Heading
        strong: true
        text: choice.heading
        width: parent.width
    }

    Grid {
        columnSpacing: Theme.gap
        columns: choice.across
        rowSpacing: Theme.gap
        width: parent.width

        Repeater {
            model: [
                {
                    "code": choice.noneCode,
                    "name": choice.noneText,
                    "script": Theme.script
                },
                ...choice.tracks].filter(track => track.name !== "")

            TouchButton {
                required property string code
                required property string name
                required script

                Accessible.role: Accessible.RadioButton
                checked: filled
                filled: code === choice.chosen
                text: name
                width: Math.floor((choice.width - (choice.across - 1) * Theme.gap) / choice.across)
                onClicked: choice.picked(code)
            }
        }
    }
}
