import QtQuick
import kiosk.ui

// A panel that rises from the dock; a touch beside it closes it.
FocusScope {
    id: sheet

    required property TouchButton opener
    property bool open: false
    // Opened with a key: then the keyboard's ring shows where it goes.
    property bool keyed: false
    // Where the keyboard was, for whoever opened it by a key that is no button here.
    property Item before: null
    default property alias content: inner.data
    readonly property alias scroller: holder
    property real widest: Theme.px(1180)
    // What of the screen's height is out of reach.
    property real lost: 0
    // Room for the keyboard's ring.
    readonly property real edge: Theme.px(14)

    function enter(): void {
        keyed = opener.visualFocus || before !== null;
        holder.nextItemInFocusChain().forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    // What is beneath may only now take the keyboard again.
    function giveBack(): void {
        if (!open)
            before?.forceActiveFocus(Qt.TabFocusReason);
        before = null;
    }

    Accessible.role: Accessible.Dialog
    height: 0
    visible: card.opacity > 0
    onOpenChanged: {
        if (!open && before)
            Qt.callLater(giveBack);
        else if (!open)
            opener.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
        else if (visible)
            enter();
    }
    onVisibleChanged: {
        if (visible && open)
            enter();
    }

    MouseArea {
        // Above the dock there is nothing to press while the sheet is open but the sheet.
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: sheet.open
        height: Theme.screen.height
        onClicked: sheet.open = false
    }

    Rectangle {
        id: card

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gutter
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.portrait ? 48 : 96)
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
        // As high as what it holds, as far as there is room above the dock; what is more is scrolled.
        height: Math.min(inner.childrenRect.height + 2 * Theme.padding, Theme.screen.height - sheet.lost - Theme.dock - 2 * Theme.gutter)
        opacity: sheet.open ? 1 : 0
        radius: Theme.radius
        width: Math.min(parent.width - 2 * anchors.rightMargin, sheet.widest)

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }

        MouseArea {
            anchors.fill: parent
        }

        Scroller {
            id: holder

            anchors.fill: parent
            anchors.margins: Theme.padding - sheet.edge
            controls: true

            Item {
                height: inner.childrenRect.height + 2 * sheet.edge
                width: parent?.width ?? 0

                Item {
                    id: inner

                    anchors.fill: parent
                    anchors.margins: sheet.edge
                }
            }
        }
    }
}
