import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A page of the gallery: its number, what kind of page it is, and its title.
T.AbstractButton {
    id: tile

    required property string number
    required property string heading
    required property string emblem
    property string badge: ""
    property string place: ""
    property color accent: Theme.teal

    Accessible.description: Reader.spoken([badge, place].filter(text => text).join(". "))
    Accessible.name: Reader.spoken(number + ". " + heading)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(disc.height, words.implicitHeight) + 2 * padding
    padding: Theme.px(26)
    scale: pressed && Theme.moving ? 0.985 : 1

    background: Card {
        border.color: tile.pressed ? tile.accent : Theme.line
        color: tile.pressed ? Theme.tint(tile.accent, 0.25) : Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.82)

        FocusRing {
            visible: tile.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            id: disc

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            border.color: tile.accent
            border.width: Theme.px(3)
            color: Theme.tint(Theme.background, 0.45)
            height: Theme.px(84)
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: tile.accent
                name: tile.emblem
                size: Theme.px(44)
            }
        }

        Column {
            id: words

            anchors.left: disc.right
            anchors.leftMargin: Theme.px(26)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(6)

            Flow {
                spacing: Theme.px(16)
                width: parent.width

                Label {
                    Accessible.ignored: true
                    color: tile.accent
                    height: Math.max(implicitHeight, later.visible ? later.height : 0)
                    size: Theme.label
                    strong: true
                    text: tile.number
                    verticalAlignment: Text.AlignVCenter
                }

                Badge {
                    id: later

                    Accessible.ignored: true
                    most: parent.width
                    text: tile.badge
                }
            }

            WholeLabel {
                Accessible.ignored: true
                strong: true
                text: tile.heading
                width: parent.width
                wish: Theme.px(32 * Theme.textScale)
            }
        }
    }
    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    Keys.onEnterPressed: tile.click()
    Keys.onReturnPressed: tile.click()
}
