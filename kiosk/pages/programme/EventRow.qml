import QtQuick
import kiosk.ui

// An event of the day: when, what and where; a touch opens the rest.
Card {
    id: row

    required property string key
    required property string when
    required property string ends
    required property string title
    required property string place
    required property string body
    required property string source
    required property string page
    required property string calendar
    required property string phase
    required property string badge
    required property bool leads
    required property var words
    property bool opened: false
    property bool touchable: true
    property bool narrow: false
    readonly property bool past: phase === "past"
    readonly property bool golden: leads && phase === "now"
    readonly property real pad: Theme.px(28)
    readonly property real clock: narrow ? 0 : Theme.px(Theme.largestText ? 420 : 280)
    readonly property real closedHeight: head.height
    readonly property real wholeHeight: head.height + rest.height + pad
    readonly property bool open: opened && (body !== "" || touchable)

    signal toggled
    signal followed(string page)
    signal taken

    border.color: golden ? Theme.gold : Theme.line
    color: golden ? Theme.tint(Theme.panel, 1) : past ? "transparent" : Theme.tint(Theme.panel, Theme.highContrast ? 1 : 0.55)
    height: implicitHeight
    implicitHeight: open ? wholeHeight : closedHeight

    EventHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        badge: row.badge
        clock: row.clock
        enabled: row.touchable
        ends: row.ends
        golden: row.golden
        heading: row.title
        open: row.open
        pad: row.pad
        past: row.past
        place: row.place
        when: row.when
        onClicked: row.toggled()
    }

    EventRest {
        id: rest

        anchors.left: parent.left
        anchors.leftMargin: row.pad + row.clock
        anchors.right: parent.right
        anchors.rightMargin: row.pad
        anchors.top: head.bottom
        anchors.topMargin: -Theme.px(12)
        body: row.body
        page: row.page
        source: row.words.source.replace("{source}", row.source)
        touchable: row.touchable
        visible: row.open
        words: row.words
        onFollowed: page => row.followed(page)
        onTaken: row.taken()
    }
}
