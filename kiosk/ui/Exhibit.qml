import QtQuick

// The frame of a page that shows figures: what they say at the start, the figures in a panel with
// their note and source, and the way to the previous and the next page of the gallery.
Item {
    id: exhibit

    required property Scene scene
    property string body: ""
    property string note: ""
    property string source: ""
    // How to use it; shown where there is room.
    property string hint: ""
    // The panel below the words over the whole width, for what is wide itself.
    property bool spread: false
    // How high the figures like to be, where they may be as high as they like.
    property real wanted: 0
    // Buttons of the page's own.
    property alias controls: own.data
    default property alias content: panel.content

    // In the largest text and with letters apart all is below each other, as high as it needs, and scrolled.
    readonly property bool long: Theme.roomy && !scene.rotating
    readonly property bool wide: scene.wide && !long
    readonly property bool beside: wide && !spread
    readonly property bool paged: scene.position !== "" && !scene.rotating
    readonly property bool controlled: own.implicitHeight > 0
    // In portrait all buttons stand below the panel, where every hand reaches them.
    readonly property bool footed: !wide && (paged || controlled)
    // Nearly square: the words make way for the panel.
    readonly property bool cramped: !wide && !long && height < width * 1.25
    // Where the panel is small the note stands with the words.
    readonly property bool noteAbove: cramped || long || Theme.largerText
    readonly property string noted: note ? scene.words.note.replace("{note}", note) : ""
    readonly property string sourced: source ? scene.words.source.replace("{source}", source) : ""

    readonly property real side: scene.wide ? Theme.margin : Theme.px(60)
    readonly property real above: Theme.px(wide ? 64 : cramped ? 28 : 72)
    readonly property real end: long ? panelTop + wanted + panel.around + foot + Theme.px(40) : height
    readonly property real floor: end - Theme.px(scene.rotating ? 64 : 40)
    readonly property real panelTop: beside ? above : above + Math.max(words.height, spread && wide && paged ? nav.height : 0) + Theme.px(32)
    readonly property real panelHeight: long ? wanted + panel.around : floor - foot - panelTop
    // What stands below the panel.
    readonly property real foot: footed ? Math.max(nav.height, own.height) + Theme.px(28) : 0
    readonly property real room: width - 2 * side - (long ? Theme.touch + Theme.px(48) : 0)
    readonly property real measure: beside ? Math.round(room * 0.36) : spread && wide && paged ? room - nav.width - Theme.px(64) : room
    // What the words may take at most.
    readonly property real most: {
        if (long)
            return words.wanted;
        if (!beside)
            return height * (cramped ? (Theme.largerText ? 0.22 : 0.27) : 0.4) - above;
        const under = (controlled ? own.height + Theme.px(36) : 0) + (paged ? nav.height + Theme.px(36) : 0);
        return floor - above - under;
    }
    readonly property int titleSize: {
        if (cramped)
            return Theme.px(spread ? 46 : 50);
        if (long && !Theme.largestText)
            return Theme.title;
        const ordinary = spread ? 58 : scene.rotating ? 80 : scene.wide && scene.title.length > 40 ? 60 : 72;
        return Theme.px(ordinary * (long ? 2 : 1));
    }

    // From the side where reading starts.
    function fromEnd(item: Item): real {
        return side + room - item.width;
    }

    anchors.fill: parent

    Component.onCompleted: scene.ways = nav

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

    Scroller {
        id: scroller

        accent: exhibit.scene.accentColor
        anchors.fill: parent
        anchors.rightMargin: exhibit.long ? exhibit.width - exhibit.side - exhibit.room : 0
        brim: 0
        controls: true

        Item {
            id: page

            height: exhibit.end
            width: scroller.width

            ExhibitWords {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: exhibit.side
                anchors.top: parent.top
                anchors.topMargin: exhibit.beside && exhibit.scene.rotating ? Math.max(exhibit.above, (exhibit.height - height) / 2) : exhibit.above
                body: exhibit.body
                bodySize: exhibit.scene.rotating ? Theme.px(40) : exhibit.spread || exhibit.cramped ? Math.round(Theme.px(31) * Theme.textScale) : Theme.body
                height: Math.min(wanted, exhibit.most)
                note: exhibit.noteAbove ? exhibit.noted : ""
                scene: exhibit.scene
                titleSize: exhibit.titleSize
                width: exhibit.measure
            }

            // Where the panel is in the order of Tab: before the buttons below it, after those above it.
            Item {
                id: early

                anchors.fill: parent
            }

            Flow {
                id: own

                anchors.left: parent.left
                anchors.leftMargin: exhibit.side
                anchors.top: parent.top
                anchors.topMargin: exhibit.footed ? exhibit.floor - height : exhibit.above + words.height + Theme.px(36)
                spacing: Theme.gap
                visible: exhibit.controlled
                width: exhibit.beside ? exhibit.measure : exhibit.room - nav.width - Theme.gutter
            }

            SourceLine {
                anchors.left: own.left
                anchors.top: own.bottom
                anchors.topMargin: Theme.px(18)
                size: Math.round(Theme.least * Theme.textScale)
                text: exhibit.hint
                visible: text !== "" && exhibit.beside && !exhibit.scene.rotating && own.y + own.height + Theme.px(18) + height < nav.y - Theme.gutter
                width: exhibit.measure
            }

            TwoWays {
                id: nav

                anchors.left: parent.left
                anchors.leftMargin: exhibit.beside ? exhibit.side : exhibit.fromEnd(this)
                anchors.top: parent.top
                anchors.topMargin: exhibit.spread && exhibit.wide ? exhibit.above : exhibit.floor - height
                backIcon: "chevron-left"
                backText: exhibit.scene.words.previous
                directional: true
                onIcon: "chevron-right"
                onText: exhibit.scene.words.next
                visible: exhibit.paged
                onWent: by => exhibit.scene.moved(by)
            }

            // Scrolling the words by single taps.
            TwoWays {
                anchors.left: parent.left
                anchors.leftMargin: exhibit.beside ? exhibit.side + exhibit.measure - width : exhibit.fromEnd(this) - (exhibit.paged && !exhibit.wide ? nav.width + nav.spacing : 0)
                anchors.top: parent.top
                anchors.topMargin: exhibit.spread && exhibit.wide ? nav.y + (exhibit.paged ? nav.height + Theme.gap : 0) : exhibit.floor - height
                atEnd: words.atYEnd
                atStart: words.atYBeginning
                backIcon: "chevron-up"
                backText: exhibit.scene.words.scrollUp
                onIcon: "chevron-down"
                onText: exhibit.scene.words.scrollDown
                spacing: Theme.gap
                visible: words.scrollable && !exhibit.scene.rotating && !exhibit.long
                onWent: by => words.step(0.8 * by)
            }

            Item {
                id: late

                anchors.fill: parent
            }

            ExhibitPanel {
                id: panel

                anchors.right: parent.right
                anchors.rightMargin: exhibit.long ? 0 : exhibit.side
                anchors.top: parent.top
                anchors.topMargin: exhibit.panelTop
                height: exhibit.panelHeight
                level: exhibit.spread && exhibit.wide
                lineSize: Math.round(Theme.least * (exhibit.cramped ? 1 : Theme.textScale))
                lines: [exhibit.noteAbove ? "" : exhibit.noted, exhibit.sourced].filter(line => line !== "").map(line => ({
                            "line": line
                        }))
                parent: exhibit.footed ? early : late
                width: exhibit.beside ? exhibit.room - exhibit.measure - Theme.px(60) : exhibit.room
            }
        }
    }

    ScrollButtons {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(40)
        anchors.right: parent.right
        anchors.rightMargin: exhibit.side
        downText: exhibit.scene.words.scrollDown
        scroller: scroller
        upText: exhibit.scene.words.scrollUp
        visible: exhibit.long && scroller.scrollable
    }
}
