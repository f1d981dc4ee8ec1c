pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Shares of a whole as a ring, and a list that names them. Either is touched to read a share.
Item {
    id: donut

    required property list<var> bands
    required property int highlight
    required property real grown
    required property int touched
    required property bool loud
    required property SeriesPalette colours
    readonly property bool passage: Reader.listens && enabled
    // As high as it likes, the ring above its list. Set once: what depends on its height does not change its form.
    property bool free: false
    readonly property bool aside: !free && width > height * 1.2
    readonly property real wanted: free ? ring.height + Theme.px(28) + list.contentHeight : 0
    readonly property int size: loud ? Theme.px(36) : Theme.px(Theme.largestText ? 64 : Theme.largerText ? 35 : 32)
    // What the list's longest word and its share need.
    readonly property real wordy: metrics.height && widest(bands.map(band => band.label)) + widest(bands.map(band => (band.marks[0]?.share ?? band.empty).replace(/ /g, ""))) + Theme.px(150)

    signal picked(index: int)

    function widest(texts: list<string>): real {
        return texts.join(" ").split(/[ \-]/).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0);
    }

    function tone(index: int): color {
        const before = highlight >= 0 && highlight < index ? 1 : 0;
        return index === highlight ? Theme.gold : colours.of(index - before);
    }

    function choose(index: int): void {
        picked(index === touched ? -1 : index);
    }

    Accessible.role: Accessible.Chart
    activeFocusOnTab: passage

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.letterSpacing: Theme.trackingOf(Theme.script, donut.size)
        font.pixelSize: donut.size
        font.weight: Font.Bold
    }

    Ring {
        id: ring

        anchors.left: parent.left
        anchors.leftMargin: donut.aside ? Theme.px(12) : (parent.width - width) / 2
        anchors.top: parent.top
        anchors.topMargin: donut.aside ? (parent.height - height) / 2 : 0
        bands: donut.bands
        grown: donut.grown
        highlight: donut.highlight
        tone: donut.tone
        touched: donut.touched
        width: donut.aside ? Math.min(parent.height - Theme.px(12), parent.width * 0.46, parent.width - Theme.px(72) - donut.wordy) : donut.free ? Math.min(parent.width, Theme.px(760)) : Math.min(parent.width, Math.max(parent.height * 0.36, Math.min(parent.height * 0.56, parent.height - list.contentHeight - Theme.px(28))))
        onPicked: index => donut.choose(index)
    }

    Scroller {
        id: list

        accent: donut.colours.accent
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: donut.aside ? (parent.height - height) / 2 : ring.height + Theme.px(28)
        height: donut.free ? contentHeight : Math.min(contentHeight, donut.aside ? parent.height : parent.height - ring.height - Theme.px(28))
        controls: true
        width: parent.width - (donut.aside ? ring.width + Theme.px(72) : 0)

        Column {
            width: parent.width

            Repeater {
                model: donut.bands

                Share {
                    golden: index === donut.highlight
                    size: donut.size
                    told: index === donut.touched
                    tone: donut.tone(index)
                    width: parent.width
                    onClicked: donut.choose(index)
                }
            }
        }
    }
}
