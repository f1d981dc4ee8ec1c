pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Beside the paper: the languages it can be read in, and the code to take it along.
FocusScope {
    id: beside

    required property bool stacked
    required property string language
    required property list<var> languages
    required property string languagesTitle
    required property string invitation
    required property string caption
    required property string payload
    // Room for the keyboard's ring around the outer buttons.
    readonly property real edge: Theme.px(14)
    readonly property real choiceWidth: stacked || !payload || Theme.largestText ? width : Theme.px(416 * Theme.textScale)

    signal chosen(string code)

    implicitHeight: grid.implicitHeight - 2 * edge
    implicitWidth: Theme.px(520)

    Scroller {
        id: scroller

        anchors.fill: parent
        anchors.margins: -beside.edge
        brim: Theme.px(8)
        controls: true

        Grid {
            id: grid

            columnSpacing: Theme.gutter
            columns: beside.stacked || Theme.largestText ? 1 : 2
            padding: beside.edge
            rowSpacing: Theme.gutter

            Column {
                id: choice

                spacing: Theme.gap
                width: beside.choiceWidth

                Label {
                    color: Theme.muted
                    size: Theme.label
                    text: beside.languagesTitle
                    width: parent.width
                }

                Grid {
                    id: buttons

                    columnSpacing: Theme.gap
                    columns: Theme.largestText && beside.stacked ? 1 : 2
                    rowSpacing: Theme.gap
                    width: parent.width

                    Repeater {
                        model: beside.languages

                        TouchButton {
                            required property string code
                            required property string name
                            required script

                            Accessible.role: Accessible.RadioButton
                            checked: filled
                            filled: code === beside.language
                            text: name
                            width: Math.floor((buttons.width - (buttons.columns - 1) * buttons.columnSpacing) / buttons.columns)
                            onClicked: beside.chosen(code)
                        }
                    }
                }
            }

            TakeAlong {
                caption: beside.caption
                height: Math.max(implicitHeight, beside.stacked ? beside.height - choice.height - grid.rowSpacing : choice.height)
                invitation: beside.invitation
                payload: beside.payload
                upright: beside.stacked || Theme.largerText
                visible: payload !== ""
                width: beside.stacked || Theme.largestText ? beside.width : beside.width - choice.width - grid.columnSpacing
            }
        }
    }
}
