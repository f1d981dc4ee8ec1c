pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// In the rotation: what the document is, and how it begins.
Item {
    id: poster

    required property string title
    required property string status
    required property string laterText
    required property list<var> blocks
    required property string source
    required property color accent
    required property real side
    required property bool wide
    readonly property real rise: Theme.px(wide ? 64 : 96)

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: poster.side
        anchors.top: parent.top
        anchors.topMargin: poster.rise
        spacing: Theme.px(32)
        width: poster.wide ? Theme.px(720) : parent.width - 2 * poster.side

        Badge {
            anchors.left: parent.left
            text: poster.laterText
        }

        Rectangle {
            anchors.left: parent.left
            color: poster.accent
            height: Theme.px(6)
            width: Theme.px(72)
        }

        Heading {
            text: poster.title
            width: parent.width
        }

        SourceLine {
            text: poster.source
            width: parent.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(poster.wide ? 64 : 48)
        anchors.left: poster.wide ? words.right : parent.left
        anchors.leftMargin: poster.wide ? Theme.px(64) : poster.side
        anchors.right: parent.right
        anchors.rightMargin: poster.side
        anchors.top: poster.wide ? parent.top : words.bottom
        anchors.topMargin: poster.wide ? poster.rise : Theme.px(48)
        color: Theme.paper
        radius: Theme.radius

        Status {
            id: band

            anchors.left: parent.left
            anchors.margins: Theme.px(20)
            anchors.right: parent.right
            anchors.top: parent.top
            size: Theme.body
            text: poster.status
        }

        Item {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(20)
            anchors.left: parent.left
            anchors.margins: Theme.px(56)
            anchors.right: parent.right
            anchors.top: band.bottom
            anchors.topMargin: 0
            clip: true

            Column {
                id: column

                width: parent.width

                Repeater {
                    // No more than can be seen.
                    model: poster.blocks.slice(0, 12)

                    Block {
                        required property var modelData

                        said: modelData
                        scaling: 1.2
                        width: column.width
                    }
                }
            }

            Fade {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                height: Theme.px(260)
                visible: column.height > parent.height
            }
        }
    }
}
