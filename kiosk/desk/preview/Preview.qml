pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview.edit
import kiosk.ui
import kiosk.visit
import "../../shell"

// The staff's window: the bar, the stand scaled to what is left, and the problems of its content.
Window {
    id: window

    required property Preview preview
    required property DayClock clock
    required property IssueList findings
    required property EditMode edit
    required property list<var> sentences
    required property var families
    readonly property Navigator navigator: preview.navigator as Navigator
    readonly property bool editing: edit.on && navigator !== null
    // Beside an open panel the bar comes when it is asked for, where there is no room for both.
    readonly property bool roomy: width >= 1680
    property bool viewAsked: false
    readonly property bool viewed: !editing || roomy || viewAsked
    readonly property bool settled: (stand.item as Shell)?.settled ?? true

    color: StaffTheme.pit
    minimumHeight: 320
    minimumWidth: 600
    title: "Preview of the stand"

    onClosing: close => close.accepted = window.edit.leave()

    LeaveBox {
        anchors.fill: parent
        edit: window.edit
        visible: window.edit.leaving
        z: 1
    }

    Connections {
        function onClosing(): void {
            window.close();
        }

        function onLeft(): void {
            (overlay.item as SpotOverlay)?.forceActiveFocus(Qt.OtherFocusReason);
        }

        target: window.edit
    }

    Shortcut {
        enabled: window.editing
        sequences: [StandardKey.Save]

        onActivated: {
            (window.activeFocusItem as TextInput)?.editingFinished(); // what is typed counts, also before Return
            window.edit.save();
        }
    }

    Shortcut {
        enabled: window.editing
        sequences: [StandardKey.Undo]

        onActivated: window.edit.undo()
    }

    Loader {
        id: bar

        active: window.navigator !== null && window.viewed
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        width: active ? StaffTheme.bar : 0

        sourceComponent: StaffBar {
            clock: window.clock
            navigator: window.navigator
            preview: window.preview
        }
    }

    EditBar {
        id: tools

        anchors.left: bar.right
        anchors.right: parent.right
        anchors.top: parent.top
        edit: window.edit
        height: visible ? implicitHeight : 0
        roomy: window.roomy
        viewed: window.viewed
        visible: window.navigator !== null && window.edit.panels.length > 0

        onViewAsked: window.viewAsked = !window.viewAsked
    }

    Loader {
        id: side

        active: window.editing
        anchors.bottom: problems.top
        anchors.right: parent.right
        anchors.top: tools.bottom
        width: active ? Math.max(360, Math.min(620, window.width * 0.36)) : 0

        sourceComponent: SidePanel {
            edit: window.edit
        }
    }

    Item {
        id: space

        anchors.bottom: problems.top
        anchors.left: bar.right
        anchors.margins: StaffTheme.margin
        anchors.right: side.left
        anchors.top: tools.bottom

        Rectangle {
            id: screen

            Accessible.name: "The stand"
            Accessible.role: Accessible.Pane
            anchors.centerIn: parent
            clip: true
            color: Theme.background
            height: window.preview.screen.height
            scale: Math.min(1, space.width / width, space.height / height)
            width: window.preview.screen.width

            Loader {
                id: stand

                anchors.fill: parent
                sourceComponent: window.navigator ? shell : soon
            }
        }
    }

    Loader {
        id: overlay

        active: window.editing && window.edit.able
        anchors.centerIn: space
        height: screen.height * screen.scale
        width: screen.width * screen.scale

        sourceComponent: SpotOverlay {
            focus: true
            shell: stand.item as Item
            spots: window.edit.spotted as Spots
            words: window.edit.words
        }

        // The keys lead over the stand at once, unless somebody has begun with something else.
        onLoaded: {
            if (!window.activeFocusItem || window.activeFocusItem === window.contentItem)
                (item as SpotOverlay).forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    DropArea {
        anchors.fill: space
        enabled: window.editing

        onDropped: drop => {
            if (drop.hasUrls)
                window.edit.drop(drop.urls);
        }
    }

    ProblemPanel {
        id: problems

        anchors.bottom: parent.bottom
        anchors.left: bar.right
        anchors.right: parent.right
        findings: window.findings
        shown: window.navigator !== null
    }

    Component {
        id: shell

        Shell {
            families: window.families
            focus: true
            navigator: window.navigator
        }
    }

    Component {
        id: soon

        BackSoon {
            families: window.families
            sentences: window.sentences
        }
    }
}
