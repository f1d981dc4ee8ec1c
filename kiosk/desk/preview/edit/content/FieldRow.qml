pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview
import kiosk.ui

// A field of a form: filled in where it stands, or opened.
Item {
    id: row

    required property int index
    required property string label
    required property string help
    required property string input
    required property string said
    required property string value
    required property list<string> choices
    required property bool required
    required property int missing
    required property bool inline
    // What is wrong with what is in it, "" for nothing.
    required property string wrong
    required property bool item
    required property bool films
    required property var words
    readonly property bool chosen: input === "choice" || input === "accent"

    signal written(string text)
    signal opened
    signal removed
    signal moved(int by)
    signal momentTaken

    function begin(): void {
        (filled.item as Item)?.nextItemInFocusChain().forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight + 8

    Column {
        id: column

        spacing: 4
        width: parent.width

        Item {
            height: Math.max(20, tools.height)
            visible: row.inline
            width: parent.width

            StaffText {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.muted
                font.pixelSize: StaffTheme.small
                font.weight: Font.Bold
                text: row.label
            }
        }

        Loader {
            id: filled

            sourceComponent: !row.inline ? door : row.chosen ? choice : row.input === "yes" ? yes : line
            width: parent.width - (row.inline ? 0 : tools.room)
        }

        StaffText {
            color: row.wrong ? StaffTheme.grave : StaffTheme.muted
            font.pixelSize: StaffTheme.small
            text: row.wrong || row.help
            visible: text !== "" && (row.inline || row.wrong !== "")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    Row {
        id: tools

        readonly property real room: width ? width + 4 : 0

        anchors.right: parent.right
        spacing: 2
        y: row.inline ? 0 : (column.height - height) / 2

        Repeater {
            model: row.item ? ["up", "down", "takeOut"] : row.required ? [] : ["takeOut"]

            StaffButton {
                required property string modelData

                display: T.AbstractButton.IconOnly
                height: 26
                iconName: modelData === "up" ? "arrow-up" : modelData === "down" ? "arrow-down" : "close"
                text: row.words[modelData] + ": " + row.label
                width: 28
                onClicked: modelData === "takeOut" ? row.removed() : row.moved(modelData === "up" ? -1 : 1)
            }
        }
    }

    Component {
        id: line

        FieldLine {
            films: row.films
            input: row.input
            label: row.label
            value: row.value
            words: row.words
            wrong: row.wrong !== ""

            onMomentTaken: row.momentTaken()
            onWritten: text => row.written(text)
        }
    }

    Component {
        id: choice

        Flow {
            spacing: StaffTheme.gap

            Repeater {
                model: row.choices

                StaffButton {
                    required property string modelData

                    choosable: true
                    chosen: row.value === modelData
                    iconColor: row.input === "accent" ? Theme.accent(modelData) : ink
                    iconName: row.input === "accent" ? "circle" : ""
                    text: modelData
                    onClicked: row.written(modelData)
                }
            }
        }
    }

    Component {
        id: yes

        StaffSwitch {
            on: row.value === "true"
            text: row.label
            onClicked: row.written(on ? "false" : "true")
        }
    }

    Component {
        id: door

        T.AbstractButton {
            id: button

            Accessible.description: row.help
            Accessible.name: row.label + ": " + row.said
            Accessible.role: Accessible.Button
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            implicitHeight: lines.implicitHeight + 14

            background: Rectangle {
                border.color: button.visualFocus ? StaffTheme.accent : "transparent"
                border.width: 2
                color: button.pressed || button.hovered ? StaffTheme.pressed : StaffTheme.raised
                radius: StaffTheme.radius
            }
            contentItem: Item {
                Icon {
                    id: picture

                    anchors.verticalCenter: parent.verticalCenter
                    name: row.input === "icon" ? row.value : ""
                    size: 22
                    visible: name !== ""
                    x: 10
                }

                Column {
                    id: lines

                    anchors.left: parent.left
                    anchors.leftMargin: picture.visible ? 42 : 10
                    anchors.right: arrow.left
                    anchors.verticalCenter: parent.verticalCenter

                    StaffText {
                        Accessible.ignored: true
                        color: StaffTheme.muted
                        font.pixelSize: StaffTheme.small
                        font.weight: Font.Bold
                        text: row.label
                        visible: !row.item
                        width: parent.width
                    }

                    StaffText {
                        Accessible.ignored: true
                        text: row.said || "–"
                        width: parent.width
                    }

                    StaffText {
                        Accessible.ignored: true
                        color: StaffTheme.mild
                        font.pixelSize: StaffTheme.small
                        text: row.words.missingIn.replace("{count}", row.missing)
                        visible: row.missing > 0
                        width: parent.width
                    }
                }

                Icon {
                    id: arrow

                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    anchors.verticalCenter: parent.verticalCenter
                    color: StaffTheme.muted
                    name: "chevron-right"
                    size: StaffTheme.icon
                }
            }

            Keys.onEnterPressed: button.click()
            Keys.onReturnPressed: button.click()
            onClicked: row.opened()
        }
    }
}
