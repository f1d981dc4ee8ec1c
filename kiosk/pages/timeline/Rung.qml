import QtQuick
import kiosk.ui

// An event on the upright line; the chosen one tells all it has.
Item {
    id: rung

    required property int index
    required property string date
    required property string title
    required property string body
    required property string place
    required property string source
    required property string page
    required property string phase
    required property string called
    required property string following
    required property var words
    property color accent: Theme.sky
    property bool chosen: false
    property bool touchable: true
    // How far it is to the next rung.
    property real spacing: 0
    readonly property color ink: phase === "now" ? Theme.gold : phase === "later" ? Theme.coral : accent
    readonly property string said: words.source.replace("{source}", source)
    readonly property real pad: Theme.px(28)

    signal picked
    signal opened(string page)

    height: implicitHeight
    implicitHeight: head.height + (chosen ? details.height + Theme.px(16) : 0)

    Strand {
        accent: rung.accent
        height: rung.height + rung.spacing
        phase: rung.following
        upright: true
        visible: rung.following !== ""
        x: knot.x + knot.width / 2
        y: knot.y + knot.height / 2
    }

    Knot {
        id: knot

        accent: rung.accent
        anchors.left: parent.left
        chosen: rung.chosen && rung.touchable
        phase: rung.phase
        y: rung.pad + head.dayHeight / 2 - height / 2
    }

    Card {
        anchors.bottom: parent.bottom
        anchors.left: knot.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.top: parent.top
        border.color: rung.chosen ? rung.ink : Theme.line
        color: rung.chosen ? Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.82) : Theme.tint(Theme.surface, Theme.highContrast ? 1 : 0.5)

        RungHead {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            chosen: rung.chosen
            called: rung.called
            date: rung.date
            enabled: rung.touchable
            heading: rung.title
            ink: rung.ink
            pad: rung.pad
            phase: rung.phase
            source: rung.touchable || rung.chosen ? "" : rung.said
            onClicked: rung.picked()
        }

        Details {
            id: details

            anchors.left: parent.left
            anchors.leftMargin: rung.pad
            anchors.right: parent.right
            anchors.rightMargin: rung.pad
            anchors.top: head.bottom
            anchors.topMargin: -Theme.px(12)
            body: rung.body
            openText: rung.words.open
            page: rung.page
            place: rung.place
            source: rung.said
            touchable: rung.touchable
            visible: rung.chosen
            onOpened: page => rung.opened(page)
        }
    }
}
