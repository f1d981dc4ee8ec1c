pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// An opened level: its official name, what is known of it, and its expert groups.
Scroller {
    id: panel

    required property string heading
    required property list<var> rows
    required property list<var> groups
    required property string groupsText
    required property int group

    signal grouped(int index)

    Column {
        spacing: Theme.px(16)
        width: parent.width

        Heading {
            size: Theme.px(32 * Theme.textScale)
            text: panel.heading
            width: parent.width
        }

        Repeater {
            model: panel.rows

            Fact {
                accent: panel.accent
                width: parent?.width ?? 0
            }
        }

        Heading {
            color: panel.accent
            size: Theme.px(26 * Theme.textScale)
            text: panel.groupsText
            topPadding: Theme.px(8)
            visible: panel.groups.length > 0
            width: parent.width
        }

        Repeater {
            model: panel.groups

            Item {
                id: item

                required property int index
                required property string name
                required property string icon
                required property string body

                height: button.height
                width: parent?.width ?? 0

                GroupButton {
                    id: button

                    accent: panel.accent
                    body: item.body
                    iconName: item.icon
                    name: item.name
                    open: panel.group === item.index
                    width: parent.width
                    onClicked: panel.grouped(open ? -1 : item.index)
                }
            }
        }
    }
}
