pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// An opened level: its official name, what is known of it, and its expert groups.
Item {
    id: panel

    required property color accent
    required property int group
    required property list<var> groups
    required property string groupsText
    required property string heading
    required property list<var> rows
    property alias contentY: scroller.contentY

    signal grouped(int index)

    Scroller {
        id: scroller

        accent: panel.accent
        anchors.fill: parent
        name: panel.heading

        Column {
            spacing: Theme.gap
            width: parent.width

            Heading {
                wish: Theme.px(30 * Theme.textScale)
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
                wish: Theme.px(26 * Theme.textScale)
                text: panel.groupsText
                topPadding: Theme.px(8)
                visible: panel.groups.length > 0
                width: parent.width
            }

            Repeater {
                model: panel.groups

                Item {
                    id: item

                    required property string body
                    required property string icon
                    required property int index
                    required property string name
                    property bool touched: false

                    function show(): void {
                        if (touched && button.open)
                            scroller.reveal(item);
                    }

                    height: button.height
                    width: parent?.width ?? 0

                    onHeightChanged: show()
                    onYChanged: show()

                    Connections {
                        function onContentHeightChanged(): void {
                            item.show();
                        }

                        target: scroller
                    }

                    GroupButton {
                        id: button

                        accent: panel.accent
                        body: item.body
                        iconName: item.icon
                        name: item.name
                        open: panel.group === item.index
                        width: parent.width

                        onClicked: {
                            item.touched = true;
                            panel.grouped(open ? -1 : item.index);
                        }
                    }
                }
            }
        }
    }

    Fade {
        anchors.bottom: parent.bottom
        shown: !scroller.atYEnd
        width: parent.width
    }
}
