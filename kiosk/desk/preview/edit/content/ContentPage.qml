pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// What was picked on the stand, or the whole page: its texts, figures and choices.
PanelPage {
    id: page

    required property ContentPanel panel
    readonly property bool picking: ["icons", "pages", "files", "words"].includes(panel.view)

    function shown(view: string): Component {
        switch (view) {
        case "text":
            return texts;
        case "grid":
            return grid;
        case "rows":
            return fields;
        case "which":
            return which;
        default:
            return view ? picker : null;
        }
    }

    function begin(): void {
        if (page.panel.view === "text")
            (body.item as LanguageEditor)?.begin();
        else if (page.picking)
            (body.item as Picker)?.begin();
        else if (page.panel.view === "grid")
            (body.item as ValueGrid)?.begin();
        else if (page.panel.view === "rows")
            (body.item as FormAndMore)?.begin();
    }

    scrolled: scroller

    Keys.onEscapePressed: page.panel.leave()

    // After what is open was laid out; it goes with the page, should another panel be opened at once.
    Timer {
        id: beginning

        interval: 0

        onTriggered: page.begin()
    }

    Connections {
        function onArrived(): void {
            beginning.restart();
        }

        target: page.panel
    }

    Flow {
        id: crumbs

        anchors.left: parent.left
        anchors.margins: 12
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 4

        Repeater {
            id: steps

            model: page.panel.crumbs

            StaffButton {
                required property int index
                required property string modelData

                chosen: index === steps.count - 1
                height: 28
                text: modelData
                onClicked: page.panel.up(index)
            }
        }
    }

    StaffText {
        id: note

        anchors.left: crumbs.left
        anchors.right: crumbs.right
        anchors.top: crumbs.bottom
        anchors.topMargin: 8
        color: StaffTheme.muted
        elide: Text.ElideNone
        height: visible ? contentHeight : 0
        text: page.panel.note || page.words.nothingPicked
        visible: page.panel.note !== "" || page.panel.crumbs.length === 1
        wrapMode: Text.Wrap
    }

    Flickable {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: note.bottom
        anchors.topMargin: 12
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: page.picking ? height : body.height + 24
        interactive: contentHeight > height
        onContentHeightChanged: page.reveal()

        T.ScrollBar.vertical: StaffScrollBar {}

        Loader {
            id: body

            height: page.picking ? scroller.height - 12 : implicitHeight
            sourceComponent: page.shown(page.panel.view)
            width: scroller.width - 24
            x: 12
        }
    }

    Component {
        id: texts

        LanguageEditor {
            editor: page.panel.text as TextEditor
            words: page.words
        }
    }

    Component {
        id: grid

        ValueGrid {
            table: page.panel.table as ValueTable
            words: page.words
        }
    }

    Component {
        id: picker

        Picker {
            picker: page.panel.picker as OptionPicker
            words: page.words
        }
    }

    Component {
        id: which

        WhichPlace {
            panel: page.panel
        }
    }

    Component {
        id: fields

        FormAndMore {
            panel: page.panel
            words: page.words
        }
    }
}
