pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// A file that was changed elsewhere meanwhile: what is there now, what was changed here, and the choice.
Rectangle {
    id: box

    required property EditMode edit
    readonly property var conflict: edit.conflict
    readonly property bool met: conflict.file !== undefined

    Accessible.name: question.text
    Accessible.role: Accessible.AlertMessage
    color: StaffTheme.raised
    height: visible ? lines.implicitHeight + 24 : 0
    visible: met

    onMetChanged: if (met)
        Accessible.announce(question.text, Accessible.Assertive)

    Column {
        id: lines

        spacing: 8
        width: parent.width - 24
        x: 12
        y: 12

        StaffText {
            id: question

            font.weight: Font.Bold
            text: box.met ? box.edit.words.conflict.replace("{file}", box.conflict.file) : ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Repeater {
            model: box.met ? ["mine", "theirs"] : []

            Column {
                id: version

                required property string modelData

                spacing: 4
                width: lines.width

                StaffText {
                    color: StaffTheme.muted
                    font.pixelSize: StaffTheme.small
                    font.weight: Font.Bold
                    text: version.modelData === "mine" ? box.edit.words.mineIs : box.edit.words.theirsIs
                }

                Rectangle {
                    color: StaffTheme.pit
                    height: Math.min(140, said.implicitHeight + 12)
                    radius: StaffTheme.radius
                    width: parent.width

                    Flickable {
                        anchors.fill: parent
                        anchors.margins: 6
                        clip: true
                        contentHeight: said.implicitHeight

                        StaffText {
                            id: said

                            elide: Text.ElideNone
                            text: box.conflict[version.modelData] ?? ""
                            width: parent.width
                            wrapMode: Text.Wrap
                        }
                    }
                }

                StaffButton {
                    text: version.modelData === "mine" ? box.edit.words.mine : box.edit.words.theirs
                    onClicked: box.edit.settle(version.modelData === "mine")
                }
            }
        }
    }
}
