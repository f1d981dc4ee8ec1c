import QtQuick

// Content that may be longer than its place: flicked, keyed, or moved by an assistive tool. Its bar
// stands outside, in the margin, so that the content's width does not depend on its height.
FocusScope {
    id: scroller

    default property alias content: holder.data
    // What it holds, for a screen reader.
    property string name: ""
    property alias contentY: flick.contentY
    // What an arrow key moves in place of the content: asked to go by 1 or -1, it says whether it could.
    property var guide: null
    // True where the controls in it lead the keyboard through it; else it takes the arrow keys itself.
    property bool controls: false
    property color accent: Theme.gold
    property color track: Theme.tint(Theme.line, 0.6)
    readonly property alias contentHeight: flick.contentHeight
    readonly property alias atYBeginning: flick.atYBeginning
    readonly property alias atYEnd: flick.atYEnd
    // True while a finger or a step moves it, not while its content changes.
    readonly property bool moving: flick.moving || slide.running
    readonly property bool focused: Window.activeFocusItem === flick
    readonly property bool scrollable: flick.contentHeight > height + 1
    // Letters may reach beyond their own width: none is cut at the sides.
    property real brim: Theme.px(Theme.largestText ? 20 : 8)

    // By a share of the height, as with a key or a button.
    function step(by: real): void {
        scrollTo(flick.contentY + by * height);
    }

    function scrollTo(y: real): void {
        slide.to = Math.max(0, Math.min(flick.contentHeight - height, y));
        slide.restart();
    }

    // Brings a control that the keyboard reached into view.
    function reveal(item: Item): void {
        const y = item.mapToItem(holder, 0, 0).y;
        if (y < flick.contentY || item.height > flick.height)
            scrollTo(y - Theme.gutter);
        else if (y + item.height > flick.contentY + height)
            scrollTo(y + item.height - height + Theme.gutter);
    }

    onActiveFocusChanged: {
        if (Window.activeFocusItem === scroller && flick.activeFocusOnTab)
            flick.forceActiveFocus(Qt.OtherFocusReason);
    }

    Keys.onDownPressed: event => {
        event.accepted = focused && (guide ? guide.go(1) : !atYEnd && scrollable);
        if (event.accepted && !guide)
            step(0.4);
    }
    Keys.onUpPressed: event => {
        event.accepted = focused && (guide ? guide.go(-1) : !atYBeginning && scrollable);
        if (event.accepted && !guide)
            step(-0.4);
    }

    Connections {
        function onActiveFocusItemChanged(): void {
            const item = scroller.Window.activeFocusItem;
            for (let parent = item; parent; parent = parent.parent) {
                if (parent === holder)
                    return scroller.reveal(item);
            }
        }

        target: scroller.Window.window
    }

    Flickable {
        id: flick

        Accessible.focusable: activeFocusOnTab
        Accessible.name: activeFocusOnTab ? Reader.spoken(scroller.name) : ""
        Accessible.role: Accessible.Section
        // Not the scope itself: that would hand the keyboard to the control that had it last.
        activeFocusOnTab: scroller.scrollable && !scroller.controls && !Reader.listens || activeFocus
        anchors.fill: parent
        anchors.leftMargin: -scroller.brim
        anchors.rightMargin: -scroller.brim
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.height
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        interactive: scroller.scrollable
        pixelAligned: true

        Accessible.onScrollDownAction: scroller.step(0.8)
        Accessible.onScrollUpAction: scroller.step(-0.8)

        Item {
            id: holder

            // The last line's letters reach below it where texts have more room.
            height: childrenRect.height + (Theme.roomy ? Theme.px(12) : 0)
            width: scroller.width
            x: scroller.brim
        }
    }

    NumberAnimation {
        id: slide

        duration: Theme.calm
        easing.type: Easing.OutCubic
        property: "contentY"
        target: flick
    }

    Rectangle {
        id: bar

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.left: parent.right
        anchors.leftMargin: Theme.px(14)
        anchors.top: parent.top
        color: scroller.track
        radius: width / 2
        visible: scroller.scrollable
        width: Theme.px(10)

        Rectangle {
            color: scroller.accent
            height: Math.max(Theme.px(48), flick.visibleArea.heightRatio * bar.height)
            radius: width / 2
            width: parent.width
            y: flick.visibleArea.yPosition * bar.height
        }
    }

    FocusRing {
        anchors.margins: 0
        border.color: scroller.accent
        rounding: Theme.px(8)
        visible: scroller.focused
    }
}
