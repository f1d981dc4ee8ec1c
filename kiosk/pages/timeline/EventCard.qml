import QtQuick
import kiosk.ui

// The chosen event in large type.
Card {
    id: card

    required property var event
    required property var words
    required property color accent

    readonly property bool settled: !fade.running

    signal opened(string page)

    // Another event arrives.
    function appear(): void {
        scroller.contentY = 0;
        fade.restart();
    }

    border.color: event.phase === "now" ? Theme.gold : event.phase === "later" ? Theme.coral : Theme.line

    NumberAnimation {
        id: fade

        duration: Theme.calm
        easing.type: Easing.OutCubic
        from: 0
        property: "opacity"
        target: scroller
        to: 1
    }

    Scroller {
        id: scroller

        accent: card.accent
        anchors.fill: parent
        anchors.margins: Theme.px(32)
        name: card.event.title

        Item {
            height: words.height
            width: parent.width

            Column {
                id: words

                spacing: Theme.px(12)
                width: parent.width

                Row {
                    anchors.left: parent.left
                    spacing: Theme.px(24)

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        color: badge.accent
                        strong: true
                        text: [card.event.date, card.event.place].filter(known => known).join(" · ")
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
                    anchors.left: parent.left
                    wish: Theme.heading
                    text: card.event.title
                    width: parent.width - (more.visible ? more.width + Theme.gutter : 0)
                }

                Details {
                    body: card.event.body
                    openText: ""
                    page: ""
                    place: ""
                    source: card.words.source.replace("{source}", card.event.source)
                    width: parent.width
                }
            }

            TouchButton {
                id: more

                anchors.right: parent.right
                anchors.top: parent.top
                directional: true
                iconAfter: true
                iconName: "arrow-right"
                text: card.words.open
                visible: card.event.page !== ""
                onClicked: card.opened(card.event.page)
            }
        }
    }
}
