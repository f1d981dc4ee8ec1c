pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Which content is shown, and what can be gone back to.
StaffPage {
    id: page

    Column {
        spacing: Theme.gutter
        width: parent.width

        Label {
            color: page.view.refused !== "" ? Theme.coral : Theme.muted
            text: page.view.refused || (page.view.rows.length > 0 ? page.words.stays : page.words.nothingKept)
            width: parent.width
        }

        Repeater {
            model: page.view.offers

            Card {
                id: offer

                required property string place
                required property string heading
                required property string note
                required property bool isRefused

                border.color: isRefused ? Theme.coral : Theme.teal
                height: Math.max(Theme.px(136), said.height + Theme.padding)
                width: parent.width

                Column {
                    id: said

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.padding
                    anchors.right: offer.isRefused ? parent.right : take.left
                    anchors.rightMargin: Theme.gutter
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.px(8)

                    Label {
                        strong: true
                        text: offer.heading
                        width: parent.width
                    }

                    Label {
                        LayoutMirroring.enabled: page.view.mirrored && !offer.isRefused
                        color: Theme.muted
                        script: offer.isRefused ? "latin" : Theme.script
                        size: Theme.label
                        text: offer.note
                        visible: text !== ""
                        width: parent.width
                    }
                }

                TouchButton {
                    id: take

                    Accessible.description: offer.heading
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.padding
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: !page.view.taking
                    text: page.view.taking ? page.words.checking : page.words.showThis
                    visible: !offer.isRefused
                    onClicked: page.panel.take(offer.place)
                }
            }
        }

        Repeater {
            model: page.view.rows

            Card {
                id: row

                required property string name
                required property string since
                required property string pages
                required property bool newest
                required property bool shown

                border.color: shown ? Theme.gold : Theme.line
                height: Math.max(Theme.px(136), lines.height + Theme.padding)
                width: parent.width

                Column {
                    id: lines

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.padding
                    anchors.right: way.left
                    anchors.rightMargin: Theme.gutter
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        strong: true
                        text: row.since
                        width: parent.width
                    }

                    Label {
                        color: Theme.muted
                        size: Theme.label
                        text: [row.newest ? page.words.newest : "", row.pages].filter(part => part !== "").join(" · ")
                        width: parent.width
                    }
                }

                Item {
                    id: way

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.padding
                    anchors.verticalCenter: parent.verticalCenter
                    height: show.height
                    width: Math.max(show.width, now.width)

                    Badge {
                        id: now

                        anchors.centerIn: parent
                        filled: true
                        text: row.shown ? page.words.shownNow : ""
                    }

                    TouchButton {
                        id: show

                        Accessible.description: row.since
                        anchors.centerIn: parent
                        text: page.words.showThis
                        visible: !row.shown
                        onClicked: page.panel.choose(row.name, row.newest)
                    }
                }
            }
        }
    }
}
