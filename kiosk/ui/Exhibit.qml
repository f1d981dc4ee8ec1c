pragma ComponentBehavior: Bound

import QtQuick

// The frame of a page that shows figures: what they say at the start, the figures in a panel with
// their note and source, and the way to the previous and the next page of the gallery.
Item {
    id: exhibit

    required property Scene scene
    property string body: ""
    property string note: ""
    property string source: ""
    // Buttons of the page's own.
    property alias controls: own.data
    // The panel below the words over the whole width, for what is wide itself.
    property bool spread: false
    default property alias content: area.data

    readonly property bool beside: scene.wide && !spread
    readonly property real side: scene.wide ? Theme.margin : Theme.px(60)
    readonly property real above: Theme.px(scene.wide ? 64 : 72)
    readonly property real below: Theme.px(scene.rotating ? 64 : 40)
    readonly property real room: width - 2 * side
    readonly property bool paged: scene.position !== "" && !scene.rotating
    readonly property bool controlled: own.implicitHeight > 0
    // In portrait all buttons stand below the panel, where every hand reaches them.
    readonly property bool footed: !scene.wide && (paged || controlled)
    readonly property real foot: footed ? Math.max(nav.height, own.height) + Theme.px(28) : 0
    readonly property real measure: beside ? Math.round(room * 0.36) : spread && scene.wide && paged ? room - nav.width - Theme.px(64) : room

    // At most `wanted`, and small enough for the longest word.
    function fitting(wanted: int): int {
        return Math.floor(Math.min(wanted, wanted * measure / Math.max(1, longest.advanceWidth * wanted / longest.font.pixelSize)));
    }

    anchors.fill: parent

    DragHandler {
        property real across: 0

        enabled: exhibit.paged
        target: null
        yAxis.enabled: false

        onActiveChanged: {
            if (!active && Math.abs(across) > Theme.px(120))
                exhibit.scene.moved((across < 0) === Theme.mirrored ? -1 : 1);
        }
        onActiveTranslationChanged: {
            if (active)
                across = activeTranslation.x;
        }
    }

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Theme.title
        font.weight: Font.Bold
        text: exhibit.scene.title.split(/[\s\u2013\u2014]+/).reduce((most, word) => word.length > most.length ? word : most, "")
    }

    Scroller {
        id: words

        readonly property real most: {
            if (exhibit.beside) {
                const under = (exhibit.controlled ? own.height + Theme.px(36) : 0) + (exhibit.paged ? nav.height + Theme.px(36) : 0);
                return exhibit.height - exhibit.above - exhibit.below - under;
            }
            return exhibit.height * (exhibit.scene.wide ? 0.36 : 0.4) - exhibit.above;
        }

        accent: exhibit.scene.accentColor
        anchors.left: parent.left
        anchors.leftMargin: exhibit.side
        anchors.top: parent.top
        anchors.topMargin: exhibit.beside && exhibit.scene.rotating ? Math.max(exhibit.above, (exhibit.height - height) / 2) : exhibit.above
        enabled: !exhibit.scene.rotating
        height: Math.min(column.height, most)
        width: exhibit.measure

        Column {
            id: column

            spacing: Theme.px(exhibit.spread ? 14 : 22)
            width: parent.width

            Label {
                color: exhibit.scene.accentColor
                font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
                font.letterSpacing: Theme.script === "latin" ? Theme.px(3) : 0
                size: Math.round(Theme.px(27) * Theme.textScale)
                strong: true
                text: [exhibit.scene.gallery, exhibit.scene.position].filter(part => part !== "").join(" · ")
                visible: text !== ""
                width: parent.width
            }

            Heading {
                size: exhibit.fitting(exhibit.spread ? Theme.px(58) : exhibit.scene.rotating ? Theme.px(80) : Theme.title)
                text: exhibit.scene.title
                width: parent.width
            }

            Badge {
                accent: exhibit.scene.accentColor
                text: exhibit.scene.later ? exhibit.scene.words.later : ""
            }

            Label {
                color: Theme.muted
                size: exhibit.scene.rotating ? Theme.px(40) : exhibit.spread ? Math.round(Theme.px(31) * Theme.textScale) : Theme.body
                text: exhibit.body
                visible: text !== ""
                width: parent.width
            }
        }
    }

    Flow {
        id: own

        anchors.left: parent.left
        anchors.leftMargin: exhibit.side
        anchors.top: parent.top
        anchors.topMargin: exhibit.footed ? exhibit.height - exhibit.below - height : exhibit.above + words.height + Theme.px(36)
        spacing: Theme.gap
        visible: exhibit.controlled
        width: exhibit.beside ? exhibit.measure : exhibit.room - nav.width - Theme.gutter
    }

    Row {
        id: nav

        anchors.left: parent.left
        anchors.leftMargin: exhibit.beside ? exhibit.side : exhibit.width - exhibit.side - width
        anchors.top: parent.top
        anchors.topMargin: exhibit.spread && exhibit.scene.wide ? exhibit.above : exhibit.height - exhibit.below - height
        spacing: Theme.px(24)
        visible: exhibit.paged

        TouchButton {
            directional: true
            iconName: "chevron-left"
            iconOnly: true
            text: exhibit.scene.words.previous
            onClicked: exhibit.scene.moved(-1)
        }

        TouchButton {
            directional: true
            iconName: "chevron-right"
            iconOnly: true
            text: exhibit.scene.words.next
            onClicked: exhibit.scene.moved(1)
        }
    }

    Card {
        id: panel

        readonly property real start: exhibit.above + Math.max(words.height, exhibit.spread && exhibit.scene.wide && exhibit.paged ? nav.height : 0) + Theme.px(32)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: exhibit.below + exhibit.foot
        anchors.right: parent.right
        anchors.rightMargin: exhibit.side
        anchors.top: parent.top
        anchors.topMargin: exhibit.beside ? exhibit.above : start
        width: exhibit.beside ? exhibit.room - exhibit.measure - Theme.px(60) : exhibit.room

        Item {
            id: area

            anchors.bottom: small.top
            anchors.bottomMargin: Theme.px(20)
            anchors.left: parent.left
            anchors.margins: Theme.padding
            anchors.right: parent.right
            anchors.top: parent.top
        }

        Column {
            id: small

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(28)
            anchors.left: parent.left
            anchors.margins: Theme.padding
            anchors.right: parent.right
            spacing: Theme.px(4)

            Repeater {
                model: [exhibit.note ? exhibit.scene.words.note.replace("{note}", exhibit.note) : "", exhibit.source ? exhibit.scene.words.source.replace("{source}", exhibit.source) : ""].filter(line => line !== "").map(line => ({
                            "line": line
                        }))

                SourceLine {
                    required property string line

                    size: Math.round(Theme.least * Theme.textScale)
                    text: line
                    width: small.width
                }
            }
        }
    }
}
