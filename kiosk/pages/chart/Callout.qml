pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The values of the category that was touched.
Rectangle {
    id: callout

    required property var told
    required property list<var> names
    required property SeriesPalette colours
    required property real widest

    border.color: Theme.gold
    border.width: Theme.px(3)
    color: Theme.surface
    height: column.height + Theme.px(32)
    opacity: told ? 1 : 0
    radius: Theme.px(18)
    visible: opacity > 0
    width: column.width + Theme.px(48)
    z: 5

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }

    Column {
        id: column

        readonly property real room: callout.widest - Theme.px(48)

        anchors.centerIn: parent
        spacing: Theme.px(4)

        Label {
            color: Theme.muted
            size: Theme.drawn
            text: callout.told?.label ?? ""
            width: Math.min(implicitWidth, column.room)
        }

        Label {
            size: callout.told?.marks.length ? Theme.px(40 * Math.min(1.25, Theme.textScale)) : Theme.drawn
            strong: true
            text: callout.told?.whole || (callout.told?.empty ?? "")
            visible: text !== ""
        }

        Repeater {
            model: callout.told?.marks ?? []

            Row {
                id: row

                required property int slot
                required property string name
                required property string value
                readonly property bool sole: callout.names.length === 1

                spacing: Theme.px(14)

                Swatch {
                    anchors.verticalCenter: parent.verticalCenter
                    height: Theme.px(24)
                    radius: Theme.px(6)
                    slot: row.slot
                    tone: callout.colours.of(row.slot)
                    visible: !row.sole
                    width: height
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    size: Theme.drawn
                    text: row.name
                    visible: !row.sole
                    width: Math.min(implicitWidth, column.room - figure.implicitWidth - Theme.px(60))
                }

                Label {
                    id: figure

                    anchors.verticalCenter: parent.verticalCenter
                    size: row.sole ? Theme.px(48 * Math.min(1.15, Theme.textScale)) : Theme.drawn
                    strong: true
                    text: row.value
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
