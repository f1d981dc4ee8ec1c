pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// What of a sheet goes where on the page, how it is read, and what is wrong with it.
Column {
    id: body

    required property SheetsPanel panel
    required property var words
    readonly property var file: panel.file

    spacing: 10

    StaffText {
        font.weight: Font.Bold
        text: body.words.file.replace("{file}", body.file.name).replace("{page}", body.panel.page)
        width: parent.width
        wrapMode: Text.Wrap
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            enabled: body.panel.good
            iconName: "eye-outline"
            text: body.words.take
            onClicked: body.panel.take()
        }

        StaffButton {
            text: body.words.other
            onClicked: body.panel.close()
        }
    }

    SpokenNote {
        color: StaffTheme.accent
        text: body.panel.taken ? body.words.taken : ""
    }

    Repeater {
        model: body.panel.problems

        ProblemLine {
            width: body.width
        }
    }

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        font.weight: Font.Bold
        text: body.words.where
    }

    Repeater {
        model: body.panel.mapping

        MappingRow {
            width: body.width
            words: body.words

            onFilled: option => body.panel.fill(key, option)
            onSame: text => body.panel.say(key, text)
        }
    }

    Row {
        spacing: StaffTheme.gap
        visible: body.file.sheets.length > 1

        StaffChoice {
            currentIndex: body.file.sheet
            model: body.file.sheets
            name: body.words.sheet
            width: 220
            onActivated: index => body.panel.setSheet(index)
        }
    }

    StaffChoice {
        currentIndex: body.file.encodings.findIndex(each => each.code === body.file.encoding)
        model: body.file.encodings.map(each => each.name)
        name: body.words.encoding
        visible: body.file.encodings.length > 1
        width: 280
        onActivated: index => body.panel.setEncoding(body.file.encodings[index].code)
    }

    StaffText {
        color: StaffTheme.muted
        text: body.words.language
        visible: language.visible
    }

    StaffChoice {
        id: language

        currentIndex: body.file.languages.findIndex(each => each.code === body.file.language)
        model: body.file.languages.map(each => each.name)
        name: body.words.language
        visible: body.file.language !== ""
        width: 220
        onActivated: index => body.panel.setLanguage(body.file.languages[index].code)
    }

    StaffSwitch {
        width: parent.width
        on: body.file.turned
        text: body.words.turned
        onClicked: body.panel.turn(!on)
    }

    StaffSwitch {
        width: parent.width
        on: body.file.totals
        text: body.words.totals
        onClicked: body.panel.keepTotals(!on)
    }

    StaffText {
        color: StaffTheme.muted
        font.pixelSize: StaffTheme.small
        font.weight: Font.Bold
        text: body.words.cells
    }

    SheetCells {
        panel: body.panel
        width: parent.width
        words: body.words
    }
}
