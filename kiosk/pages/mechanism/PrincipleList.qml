pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The core principles; brief, only by their names, to be read from afar.
Grid {
    id: list

    required property list<var> principles
    property color accent: Theme.gold
    property bool brief: false

    columnSpacing: Theme.gutter
    rowSpacing: Theme.px(brief ? 20 : 24)

    Repeater {
        model: list.principles

        Item {
            id: principle

            required property string body
            required property string icon
            required property string name
            readonly property bool passage: Reader.listens

            Accessible.name: Reader.spoken(list.brief ? name : `${name}. ${body}`)
            Accessible.role: Accessible.StaticText
            activeFocusOnTab: passage
            height: Math.max(sign.height, words.implicitHeight)
            width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns

            Station {
                id: sign

                accent: list.accent
                anchors.left: parent.left
                anchors.verticalCenter: list.brief ? parent.verticalCenter : undefined
                iconName: principle.icon
                size: Theme.px(list.brief ? 72 : 80)
            }

            Column {
                id: words

                anchors.left: sign.right
                anchors.leftMargin: Theme.px(24)
                anchors.right: parent.right
                anchors.verticalCenter: list.brief ? parent.verticalCenter : undefined

                WholeLabel {
                    Accessible.ignored: true
                    strong: true
                    text: principle.name
                    width: parent.width
                    wish: Theme.px((list.brief ? 32 : 34) * Theme.textScale)
                }

                Label {
                    Accessible.ignored: true
                    color: Theme.muted
                    size: Theme.label
                    text: principle.body
                    visible: !list.brief
                    width: parent.width
                }
            }
        }
    }
}
