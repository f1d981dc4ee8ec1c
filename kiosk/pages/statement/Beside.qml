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
    readonly property real narrow: Theme.px(wideButtons ? 560 : 416)
    readonly property bool wideButtons: stacked || Theme.largerText

    signal chosen(string code)

    implicitHeight: grid.implicitHeight
    implicitWidth: Theme.px(520)

    Scroller {
        id: scroller

        anchors.fill: parent

        Grid {
            id: grid

            columnSpacing: Theme.gutter
            columns: beside.stacked ? 1 : 2
            rowSpacing: Theme.gutter
            width: beside.width

            Column {
                id: choice

                spacing: Theme.gap
                width: beside.stacked ? grid.width : beside.payload ? beside.narrow : grid.width

                Label {
                    color: Theme.muted
                    size: Theme.label
                    text: beside.languagesTitle
                    width: parent.width
                }

                Grid {
                    id: buttons

                    columnSpacing: Theme.gap
                    columns: 2
                    rowSpacing: Theme.gap
                    width: parent.width

                    Repeater {
                        model: beside.languages

                        TouchButton {
                            required property string code
                            required property string name
                            required property string script

                            Accessible.checkable: true
                            Accessible.checked: filled
                            Accessible.role: Accessible.RadioButton
                            family: Theme.familyOf(script)
                            filled: code === beside.language
                            text: name
                            width: Math.floor((buttons.width - buttons.columnSpacing) / 2)
                            onClicked: beside.chosen(code)
                        }
                    }
                }
            }

            TakeAlong {
                caption: beside.caption
                height: beside.stacked ? implicitHeight : Math.max(implicitHeight, choice.height)
                invitation: beside.invitation
                payload: beside.payload
                visible: payload !== ""
                width: beside.stacked ? grid.width : grid.width - choice.width - grid.columnSpacing
            }
        }
    }
}
