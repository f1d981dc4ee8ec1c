pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// The fields of a page or of a part of it; at the end what may be added.
Column {
    id: list

    required property FieldForm form
    required property var words

    // To the row that was picked, if one was.
    function begin(): void {
        (rows.itemAt(list.form.focused) as FieldRow)?.begin();
    }

    spacing: 6

    Repeater {
        id: rows

        model: list.form.rows

        FieldRow {
            films: list.form.films
            item: list.form.listed
            width: list.width
            words: list.words
            wrong: list.form.wrong[index] ?? ""

            onMomentTaken: list.form.takeMoment(index)
            onMoved: by => list.form.move(index, by)
            onOpened: list.form.open(index)
            onRemoved: list.form.takeOut(index)
            onWritten: text => list.form.fill(index, text)
        }
    }

    StaffButton {
        iconName: "plus"
        text: list.words.addItem
        visible: list.form.listed
        onClicked: list.form.addItem()
    }

    Flow {
        spacing: StaffTheme.gap
        visible: list.form.codes.length > 0
        width: list.width

        Repeater {
            model: list.form.codes

            StaffButton {
                required property string modelData

                iconName: "plus"
                text: modelData
                onClicked: list.form.addNamed(modelData)
            }
        }
    }

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        text: list.form.help
        visible: list.form.named && text !== ""
        width: list.width
        wrapMode: Text.Wrap
    }

    Row {
        spacing: StaffTheme.gap
        visible: list.form.named

        StaffField {
            id: called

            hint: list.words.newName
            name: list.words.newName
            width: list.width - another.width - StaffTheme.gap

            Keys.onEnterPressed: another.click()
            Keys.onReturnPressed: another.click()
        }

        StaffButton {
            id: another

            iconName: "plus"
            text: list.words.addNamed
            onClicked: list.form.addNamed(called.input.text)
        }
    }

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        font.weight: Font.Bold
        text: list.words.add
        topPadding: 10
        visible: list.form.adds.length > 0
    }

    Flow {
        spacing: StaffTheme.gap
        visible: list.form.adds.length > 0
        width: list.width

        Repeater {
            model: list.form.adds

            StaffButton {
                required property int index
                required property string label
                required property string help

                Accessible.description: help
                iconName: "plus"
                text: label
                onClicked: list.form.add(index)
            }
        }
    }

    StaffButton {
        iconName: "close"
        text: list.words.takeOutThis
        visible: list.form.spare
        onClicked: list.form.takeOutThis()
    }
}
