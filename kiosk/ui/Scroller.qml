import QtQuick

// Content that may be longer than its place: flicked, keyed, or moved by its bar; never cut without a sign.
Flickable {
    id: scroller

    default property alias content: holder.data
    property string upText: ""
    property string downText: ""
    property color accent: Theme.gold
    readonly property bool scrollable: contentHeight > height + 1

    function step(by: real): void {
        slide.to = Math.max(0, Math.min(contentHeight - height, contentY + by * height));
        slide.restart();
    }

    activeFocusOnTab: scrollable
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: holder.childrenRect.height
    contentWidth: width
    flickableDirection: Flickable.VerticalFlick
    interactive: scrollable
    pixelAligned: true

    Accessible.focusable: scrollable
    Accessible.role: Accessible.Pane
    Accessible.onScrollDownAction: step(0.8)
    Accessible.onScrollUpAction: step(-0.8)

    Keys.onDownPressed: event => {
        event.accepted = !atYEnd;
        if (!atYEnd)
            step(0.4);
    }
    Keys.onUpPressed: event => {
        event.accepted = !atYBeginning;
        if (!atYBeginning)
            step(-0.4);
    }

    Item {
        id: holder

        width: scroller.width - (scroller.scrollable ? Theme.px(40) : 0)
        height: childrenRect.height
        x: Theme.mirrored && scroller.scrollable ? Theme.px(40) : 0
    }

    NumberAnimation {
        id: slide

        duration: Theme.calm
        easing.type: Easing.OutCubic
        property: "contentY"
        target: scroller
    }

    Rectangle {
        id: bar

        parent: scroller
        anchors.bottom: parent.bottom
        anchors.top: parent.top
        color: Theme.tint(Theme.line, 0.5)
        radius: width / 2
        visible: scroller.scrollable
        width: Theme.px(10)
        x: Theme.mirrored ? 0 : parent.width - width
        z: 2

        Accessible.ignored: true

        Rectangle {
            color: scroller.accent
            height: scroller.visibleArea.heightRatio * bar.height
            radius: width / 2
            width: parent.width
            y: scroller.visibleArea.yPosition * bar.height
        }
    }

    FocusRing {
        parent: scroller
        rounding: Theme.px(8)
        anchors.margins: 0
        visible: scroller.activeFocus
    }
}
