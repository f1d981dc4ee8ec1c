import QtQuick
import QtQuick.Templates as T

// A card that opens a page: icon, title, summary and an arrow.
T.AbstractButton {
    id: tile

    required property string heading
    property string summary: ""
    // The headings of all tiles beside it, to be of one size with them.
    property string headings: heading
    property string iconName: ""
    property color accent: Theme.gold
    property string badge: ""
    // Where it stands among those beside it, for whoever cannot see it.
    property string place: ""
    // The icon beside the words instead of above them: for little room.
    property bool compact: false

    Accessible.description: Reader.spoken([badge, summary, place].filter(text => text).join(". "))
    Accessible.name: Reader.spoken(heading)
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.px(28)
    verticalPadding: Theme.px(compact ? 20 : 28)
    scale: pressed && Theme.moving ? 0.985 : 1

    background: Card {
        border.color: tile.pressed ? tile.accent : Theme.line
        color: tile.pressed ? Theme.tint(tile.accent, 0.25) : Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.82)

        FocusRing {
            visible: tile.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: tile.compact ? Math.max(words.implicitHeight, disc.height) : words.implicitHeight + disc.height + Theme.px(18)

        Rectangle {
            id: disc

            anchors.left: parent.left
            border.color: tile.accent
            border.width: Theme.px(4)
            color: Theme.tint(Theme.background, 0.45)
            height: Theme.px(84)
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: tile.accent
                name: tile.iconName
                size: Theme.px(46)
            }
        }

        Badge {
            Accessible.ignored: true
            anchors.right: arrow.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: disc.verticalCenter
            text: tile.badge
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: disc.verticalCenter
            color: Theme.muted
            directional: true
            name: "arrow-right"
        }

        Column {
            id: words

            anchors.left: tile.compact ? disc.right : parent.left
            anchors.leftMargin: tile.compact ? Theme.px(20) : 0
            anchors.right: tile.compact ? arrow.left : parent.right
            anchors.rightMargin: tile.compact ? Theme.px(12) : 0
            anchors.top: tile.compact ? parent.top : disc.bottom
            anchors.topMargin: tile.compact ? 0 : Theme.px(18)
            spacing: Theme.px(6)

            WholeLabel {
                Accessible.ignored: true
                strong: true
                text: tile.heading
                width: parent.width
                wish: Theme.subheading
                words: tile.headings
            }

            Label {
                Accessible.ignored: true
                color: Theme.muted
                size: Theme.label
                text: tile.summary
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Keys.onEnterPressed: tile.click()
    Keys.onReturnPressed: tile.click()
}
