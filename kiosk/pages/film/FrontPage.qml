import QtQuick
import kiosk.ui

// Before the film: its poster to press, what it is, and its chapters.
FocusScope {
    id: front

    required property string title
    required property string body
    required property string note
    required property string source
    required property bool later
    required property list<string> screenings
    required property string poster
    required property string length
    required property var chapters
    required property var words
    required property bool wide
    required property bool unavailable
    required property bool coming
    readonly property real side: Theme.px(wide ? 96 : 48)

    signal started(real at)

    Scroller {
        anchors.fill: parent
        anchors.leftMargin: front.side
        anchors.rightMargin: front.side
        name: front.title

        Item {
            height: childrenRect.y + childrenRect.height + Theme.px(28)
            width: parent.width

            // First, as it holds the title, from which the keys lead on.
            About {
                id: about

                anchors.left: front.wide ? picture.right : parent.left
                anchors.leftMargin: front.wide ? Theme.px(72) : 0
                anchors.right: parent.right
                anchors.top: front.wide ? picture.top : picture.bottom
                anchors.topMargin: front.wide ? 0 : Theme.px(48)
                body: front.body
                later: front.later
                note: front.note
                screenings: front.screenings
                source: front.source
                title: front.title
                words: front.words
            }

            PosterButton {
                id: picture

                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: Theme.px(front.wide ? 48 : 72)
                focus: true
                height: implicitHeight
                length: front.length
                poster: front.poster
                coming: front.coming
                unavailable: front.unavailable
                width: front.wide ? Math.round(parent.width * 0.55) : parent.width
                words: front.words
                onClicked: front.started(0)
            }

            ChapterList {
                anchors.left: parent.left
                anchors.top: front.wide ? picture.bottom : about.bottom
                anchors.topMargin: Theme.px(front.wide ? 24 : 48)
                chapters: front.chapters
                columns: 2
                heading: front.wide ? "" : front.words.chapters
                visible: !front.unavailable && front.chapters.length > 0
                width: picture.width
                onPicked: at => front.started(at)
            }
        }
    }
}
