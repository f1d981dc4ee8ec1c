pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk.preview
import kiosk.ui

// A text in one language: what it says, whether it fits, and what it is of its original.
Item {
    id: cell

    required property string code
    required property string name
    required property string family
    required property bool mirrored
    required property bool original
    required property string written
    // What is known of it: its state, its length, where it fits, and its terms.
    required property var known
    required property var words

    property alias input: area.input

    signal edited(string text)

    implicitHeight: column.implicitHeight

    Column {
        id: column

        spacing: 4
        width: parent.width

        Item {
            height: 20
            width: parent.width

            StaffText {
                id: called

                anchors.left: cell.mirrored ? undefined : parent.left
                anchors.right: cell.mirrored ? parent.right : undefined
                anchors.verticalCenter: parent.verticalCenter
                color: cell.original ? StaffTheme.accent : StaffTheme.text
                font.family: cell.family
                font.weight: Font.Bold
                text: cell.name
            }

            StaffText {
                anchors.left: cell.mirrored ? parent.left : called.right
                anchors.leftMargin: cell.mirrored ? 0 : 8
                anchors.right: cell.mirrored ? called.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: cell.known.state ? StaffTheme.mild : StaffTheme.muted
                font.pixelSize: StaffTheme.small
                text: cell.original ? cell.words.original : cell.known.state === "missing" ? cell.words.missing : cell.known.state === "older" ? cell.words.older : ""
            }
        }

        StaffArea {
            id: area

            family: cell.family
            mirrored: cell.mirrored
            name: cell.name
            text: cell.written
            width: parent.width
            wrong: cell.known.fits === false

            onEdited: text => cell.edited(text)
        }

        StaffText {
            Accessible.name: text
            color: cell.known.fits === false ? StaffTheme.grave : StaffTheme.muted
            font.pixelSize: StaffTheme.small
            text: cell.known.room
            width: parent.width
            wrapMode: Text.Wrap
        }

        Repeater {
            model: cell.known.terms

            Row {
                id: term

                required property string say
                required property bool used
                required property bool wrong

                spacing: 4

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: term.wrong ? StaffTheme.grave : term.used ? StaffTheme.accent : StaffTheme.mild
                    name: term.wrong ? "close" : term.used ? "check" : "book-open-variant"
                    size: 14
                }

                StaffText {
                    Accessible.name: (term.wrong ? cell.words.termWrong : term.used ? cell.words.termUsed : cell.words.term).replace("{term}", term.say)
                    color: term.wrong ? StaffTheme.grave : StaffTheme.muted
                    font.family: cell.family
                    font.pixelSize: StaffTheme.small
                    text: term.say
                    width: Math.min(implicitWidth, cell.width - 20)
                }
            }
        }
    }
}
