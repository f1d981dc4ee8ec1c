pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is said and seen, to read: it follows the film, and leads to any moment of it.
Rectangle {
    id: transcript

    required property var passages
    required property string script
    required property bool mirrored
    required property real position
    required property var words
    readonly property list<real> moments: passages.map(passage => passage.heading ? Infinity : passage.at)
    readonly property int current: last(position)
    // Whoever leafs in it is left alone for a while.
    readonly property bool follows: !list.moving && !rest.running && !list.activeFocus

    signal picked(real at)

    function last(position: real): int {
        let found = -1;
        for (let index = 0; index < moments.length; index++) {
            if (moments[index] <= position)
                found = index;
        }
        return found;
    }

    function follow(): void {
        if (!follows || current < 0)
            return;
        const from = list.contentY;
        list.positionViewAtIndex(current, ListView.Center);
        const to = list.contentY;
        slide.stop();
        list.contentY = from;
        slide.to = to;
        slide.restart();
    }

    // With the keys: one stop for all of it, and the arrows from passage to passage.
    function walk(by: int): bool {
        const next = list.currentIndex + by;
        if (next < 0 || next >= list.count)
            return false;
        list.currentIndex = next;
        list.positionViewAtIndex(next, ListView.Contain);
        list.currentItem.forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    Accessible.name: Reader.spoken(words.transcript)
    Accessible.role: Accessible.Section
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: mirrored
    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.surface
    radius: Theme.radius

    onCurrentChanged: {
        if (!list.activeFocus)
            list.currentIndex = Math.max(0, current);
        follow();
    }
    onFollowsChanged: follow()
    onHeightChanged: Qt.callLater(follow)

    Label {
        id: hint

        anchors.left: parent.left
        anchors.margins: Theme.px(24)
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.muted
        size: Theme.small
        text: transcript.words.transcriptUse
    }

    ListView {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.px(12)
        anchors.right: parent.right
        anchors.top: hint.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: 0
        highlightFollowsCurrentItem: false
        model: transcript.passages
        pixelAligned: true
        spacing: Theme.gap

        delegate: Passage {
            id: passage

            required property int index

            activeFocusOnTab: index === list.currentIndex || Reader.listens
            focusPolicy: activeFocusOnTab ? Qt.StrongFocus : Qt.ClickFocus
            here: index === transcript.current
            script: transcript.script
            width: ListView.view.width
            onClicked: {
                rest.stop();
                list.currentIndex = index;
                transcript.picked(at);
            }

            Keys.onDownPressed: event => event.accepted = transcript.walk(1)
            Keys.onUpPressed: event => event.accepted = transcript.walk(-1)
        }

        onMovementEnded: rest.restart()
    }

    Timer {
        id: rest

        interval: 8000
    }

    NumberAnimation {
        id: slide

        duration: Theme.calm
        easing.type: Easing.OutCubic
        property: "contentY"
        target: list
    }
}
