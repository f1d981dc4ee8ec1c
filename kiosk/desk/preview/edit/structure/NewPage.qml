pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.ui

// A new page: its kind, by what it looks like, and its name.
Column {
    id: box

    required property StructurePanel panel
    required property var words
    property string kind: ""

    spacing: 8
    topPadding: 8

    StaffText {
        Accessible.role: Accessible.Heading
        color: StaffTheme.muted
        font.weight: Font.Bold
        text: box.words.newPage
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        Repeater {
            model: box.panel.kinds

            T.AbstractButton {
                id: button

                required property string kind
                required property string sign
                required property string picture
                required property string about
                readonly property bool chosen: box.kind === kind

                Accessible.description: about
                Accessible.name: kind
                Accessible.role: Accessible.RadioButton
                checkable: true
                checked: chosen
                focusPolicy: Qt.StrongFocus
                height: 104
                hoverEnabled: true
                width: (box.width - 2 * StaffTheme.gap) / 3 - 1

                background: Rectangle {
                    border.color: button.chosen || button.visualFocus ? StaffTheme.accent : "transparent"
                    border.width: 2
                    color: button.hovered ? StaffTheme.pressed : StaffTheme.raised
                    radius: StaffTheme.radius
                }
                contentItem: Item {
                    Image {
                        anchors.horizontalCenter: parent.horizontalCenter
                        fillMode: Image.PreserveAspectFit
                        height: 68
                        source: button.picture
                        width: parent.width - 12
                        y: 6
                    }

                    Icon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: button.sign
                        size: 36
                        visible: button.picture === ""
                        y: 20
                    }

                    StaffText {
                        Accessible.ignored: true
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 6
                        horizontalAlignment: Text.AlignHCenter
                        text: button.kind
                        width: parent.width
                    }
                }

                onToggled: checked = Qt.binding(() => button.chosen)

                Keys.onEnterPressed: button.click()
                Keys.onReturnPressed: button.click()
                onClicked: {
                    box.kind = kind;
                    told.text = about;
                }
            }
        }
    }

    StaffText {
        id: told

        color: StaffTheme.muted
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }

    Row {
        spacing: StaffTheme.gap
        width: parent.width

        StaffField {
            id: name

            hint: box.words.nameHint
            name: box.words.newName
            width: parent.width - make.width - StaffTheme.gap
        }

        StaffButton {
            id: make

            enabled: box.kind !== "" && name.input.text !== ""
            iconName: "plus"
            text: box.words.make
            onClicked: box.panel.make(box.kind, name.input.text)
        }
    }
}
