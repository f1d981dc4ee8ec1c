pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview
import "../content"

// A cue: when it begins and ends, and what it says in each language.
Column {
    id: fields

    required property CueEditor cue
    required property var words
    readonly property int across: width >= 420 ? 2 : 1

    spacing: 12

    Grid {
        columnSpacing: 12
        columns: fields.across
        rowSpacing: 8
        width: parent.width

        Repeater {
            model: ["start", "end"]

            Column {
                id: time

                required property string modelData
                readonly property bool begins: modelData === "start"
                readonly property string called: begins ? fields.words.begins : fields.words.ends

                spacing: 4
                width: (fields.width - (fields.across - 1) * 12) / fields.across

                StaffText {
                    color: StaffTheme.muted
                    font.pixelSize: StaffTheme.small
                    font.weight: Font.Bold
                    text: time.called
                }

                Row {
                    spacing: StaffTheme.gap
                    width: parent.width

                    StaffField {
                        name: time.called
                        text: time.begins ? fields.cue.start : fields.cue.end
                        width: parent.width - now.width - StaffTheme.gap

                        onDone: text => fields.cue.time(time.modelData, text)
                    }

                    StaffButton {
                        id: now

                        Accessible.name: time.begins ? fields.words.beginsNow : fields.words.endsNow
                        iconName: "timer-outline"
                        text: fields.words.now
                        onClicked: fields.cue.takeMoment(time.modelData)
                    }
                }
            }
        }
    }

    Grid {
        columnSpacing: 12
        columns: fields.across
        rowSpacing: 12
        width: parent.width

        Repeater {
            model: fields.cue.cells

            LanguageCell {
                known: fields.cue.known[code]
                width: (fields.width - (fields.across - 1) * 12) / fields.across
                words: fields.cue.words

                onEdited: text => fields.cue.write(code, text)
            }
        }
    }
}
