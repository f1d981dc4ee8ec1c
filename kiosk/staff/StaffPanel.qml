pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.staff
import kiosk.ui
import "../shell"

// Everything that staff see over the stand. It has an engine of its own, and with it a Theme of its own.
FocusScope {
    id: staff

    required property Panel panel
    required property var families
    // What is on the screen: it changes together with the page that shows it.
    property var view: panel.view
    readonly property bool open: view.page !== ""
    readonly property bool whole: (pages.item as StaffPage)?.whole ?? false
    // Whoever came by a key sees where the keyboard is.
    property bool keyed: false
    readonly property real side: Theme.portrait ? Theme.px(64) : Theme.margin

    function follow(): void {
        const next = panel.view;
        if (next.page === view.page && pages.item) {
            view = next;
            return;
        }
        keyed = (Window.activeFocusItem as T.AbstractButton)?.visualFocus ?? keyed;
        pages.show("");
        view = next;
        pages.show(view.page);
        enter();
    }

    function enter(): void {
        if (!open)
            return;
        const item = pages.item as Item;
        const first = view.page === "pin" ? item : item?.nextItemInFocusChain();
        first?.forceActiveFocus(keyed || Reader.listens ? Qt.TabFocusReason : Qt.OtherFocusReason);
        if (Reader.listens)
            head.announce();
    }

    Accessible.name: view.title
    Accessible.role: Accessible.Dialog
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    anchors.fill: parent
    visible: open || view.cover !== "" || view.stand !== ""
    z: 1000

    Keys.onEscapePressed: {
        if (staff.open)
            staff.panel.back();
    }
    Keys.onPressed: event => {
        staff.keyed = true;
        event.accepted = staff.open && walk.towards(event.key);
    }

    Connections {
        function onChanged(): void {
            staff.follow();
        }

        target: staff.panel
    }

    // Nothing reaches what is beneath.
    MouseArea {
        anchors.fill: parent
    }

    Cover {
        anchors.fill: parent
        seconds: staff.panel.left
        view: staff.view
        visible: !staff.open && staff.view.cover !== ""
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
        visible: staff.open
    }

    StaffHead {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: staff.side
        anchors.right: parent.right
        anchors.rightMargin: staff.side
        panel: staff.panel
        scroller: scroller
        view: staff.view
        visible: staff.open && !staff.whole
        // Within reach of a wheelchair on a tall screen.
        y: Theme.portrait ? Math.round(staff.height * 0.3) : Theme.px(64)
    }

    Label {
        id: closing

        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(8)
        color: Theme.muted
        size: Theme.label
        text: staff.view.words.closesIn.replace("{seconds}", staff.panel.remaining)
        visible: head.visible
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.bottomMargin: staff.whole ? 0 : Theme.px(48)
        anchors.left: parent.left
        anchors.leftMargin: staff.whole ? 0 : staff.side
        anchors.right: parent.right
        anchors.rightMargin: staff.whole ? 0 : staff.side
        anchors.top: staff.whole ? parent.top : closing.bottom
        anchors.topMargin: staff.whole ? 0 : Theme.gutter
        // Problems are read, and nothing in them is pressed.
        controls: staff.view.page !== "problems"
        focus: true
        name: staff.view.title
        visible: staff.open

        StaffPages {
            id: pages

            focus: true
            height: staff.whole ? scroller.height : Math.max(scroller.height, (item as Item)?.implicitHeight ?? 0)
            panel: staff.panel
            view: staff.view
            width: parent.width
        }
    }

    StandName {
        anchors.fill: parent
        place: staff.view.standPlace
        stand: staff.view.stand
        visible: !staff.open && staff.view.stand !== ""
    }

    FocusWalk {
        id: walk

        root: staff
    }

    Binding {
        property: "screen"
        target: Theme
        value: Qt.size(staff.width, staff.height)
    }

    Binding {
        property: "families"
        target: Theme
        value: staff.families
    }

    Binding {
        property: "script"
        target: Theme
        value: staff.view.script
    }

    Binding {
        property: "mirrored"
        target: Theme
        value: staff.view.mirrored
    }

    Binding {
        property: "light"
        target: Theme
        value: staff.view.light
    }

    Binding {
        property: "highContrast"
        target: Theme
        value: staff.view.highContrast
    }

    Binding {
        property: "largerText"
        target: Theme
        value: staff.view.largerText
    }

    Binding {
        property: "lessMotion"
        target: Theme
        value: staff.view.lessMotion
    }

    Binding {
        property: "listens"
        target: Reader
        value: staff.view.heard
    }
}
