pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// All texts to translators, and back.
Column {
    id: box

    required property TextsBook texts
    required property var words
    // What is being chosen: "" for nothing, the folder to write into, or the workbook that came back.
    property string choosing: ""

    spacing: 8

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        font.weight: Font.Bold
        text: box.words.translators
    }

    StaffText {
        text: box.words.translatorsHow
        width: parent.width
        wrapMode: Text.Wrap
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            choosable: true
            chosen: box.choosing === "out"
            iconName: "tray-arrow-up"
            text: box.words.export
            onClicked: box.choosing = box.choosing === "out" ? "" : "out"
        }

        StaffButton {
            choosable: true
            chosen: box.choosing === "back"
            iconName: "tray-arrow-down"
            text: box.words.import
            onClicked: box.choosing = box.choosing === "back" ? "" : "back"
        }
    }

    Loader {
        active: box.choosing !== ""
        visible: active
        width: parent.width

        sourceComponent: FileList {
            files: (box.choosing === "out" ? box.texts.out : box.texts.back) as Files
        }
    }

    WorkBar {
        width: parent.width
        work: box.texts.work as Work
    }

    Repeater {
        model: box.texts.notes

        StaffText {
            required property string modelData

            text: modelData
            width: box.width
            wrapMode: Text.Wrap
        }
    }

    Connections {
        function onChanged(): void {
            box.choosing = "";
        }

        target: box.texts
    }
}
