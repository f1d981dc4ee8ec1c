import QtQuick
import kiosk.ui

// The chosen event in large type.
Card {
    id: card

    required property var event
    required property var words
    required property color accent

    signal opened(string page)

    border.color: event.phase === "now" ? Theme.gold : event.phase === "later" ? Theme.coral : Theme.line

    Scroller {
        id: scroller

        accent: card.accent
        anchors.fill: parent
        anchors.margins: Theme.px(32)

        Column {
            spacing: Theme.px(10)
            width: parent.width

            Row {
                spacing: Theme.px(24)

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: badge.accent
                    strong: true
                    text: card.event.date
                    wrapMode: Text.NoWrap
                }

                Badge {
                    id: badge

                    accent: card.event.phase === "now" ? Theme.gold : card.event.phase === "later" ? Theme.coral : card.accent
                    filled: card.event.phase === "now"
                    text: card.event.phase === "past" ? "" : card.event.called
                }
            }

            Heading {
                size: Theme.heading
                text: card.event.title
                width: parent.width
            }

            Details {
                body: card.event.body
                openText: card.words.open
                page: card.event.page
                place: card.event.place
                source: card.words.source.replace("{source}", card.event.source)
                width: parent.width
                onOpened: page => card.opened(page)
            }
        }
    }
}
