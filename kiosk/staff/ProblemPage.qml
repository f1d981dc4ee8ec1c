pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is wrong with the content: the words are those of 'kiosk check', which authors know.
StaffPage {
    id: page

    Column {
        spacing: Theme.gutter
        width: parent.width

        Label {
            text: page.view.meaning
            width: parent.width
        }

        Repeater {
            model: page.view.rows

            Card {
                id: row

                required property string place
                required property string what
                required property string wayOut
                required property string severity
                required property bool isError

                height: lines.height + 2 * Theme.px(24)
                width: parent.width

                Column {
                    id: lines

                    anchors.left: parent.left
                    anchors.margins: Theme.px(28)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.px(8)

                    Row {
                        anchors.left: parent.left
                        spacing: Theme.gap

                        Badge {
                            accent: row.isError ? Theme.coral : Theme.gold
                            text: row.severity
                        }

                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.muted
                            script: "latin"
                            size: Theme.label
                            text: row.place
                            wrapMode: Text.NoWrap
                        }
                    }

                    Label {
                        LayoutMirroring.enabled: false
                        script: "latin"
                        text: row.what
                        width: parent.width
                    }

                    Label {
                        LayoutMirroring.enabled: false
                        color: Theme.teal
                        script: "latin"
                        text: row.wayOut
                        visible: text !== ""
                        width: parent.width
                    }
                }
            }
        }
    }
}
