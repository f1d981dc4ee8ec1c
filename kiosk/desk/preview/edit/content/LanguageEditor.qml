pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// A text in all its languages, side by side.
Column {
    id: page

    required property TextEditor editor
    required property var words
    readonly property int across: width >= 420 ? 2 : 1

    function begin(): void {
        for (let i = 0; i < cells.count; i++) {
            const cell = cells.itemAt(i) as LanguageCell;
            if (cell.code === page.editor.language || cells.count === 1) {
                cell.input.forceActiveFocus(Qt.OtherFocusReason);
                cell.input.cursorPosition = cell.input.length;
            }
        }
    }

    spacing: 12

    StaffText {
        color: StaffTheme.muted
        text: page.words.markdown
        visible: page.editor.document
        width: parent.width
        wrapMode: Text.Wrap
    }

    Repeater {
        model: page.editor.lengths

        StaffText {
            required property string modelData

            color: StaffTheme.mild
            text: modelData
            width: page.width
            wrapMode: Text.Wrap
        }
    }

    Grid {
        columnSpacing: 12
        columns: page.across
        rowSpacing: 12
        width: parent.width

        Repeater {
            id: cells

            model: page.editor.languages

            LanguageCell {
                required property string script

                family: page.editor.families[script]
                known: page.editor.known[code]
                width: (page.width - (page.across - 1) * 12) / page.across
                words: page.words

                onEdited: text => page.editor.write(code, text)
            }
        }
    }

    Flow {
        spacing: StaffTheme.gap
        width: parent.width

        StaffButton {
            iconName: "translate"
            text: page.words.eachLanguage
            visible: page.editor.single
            onClicked: page.editor.part()
        }

        StaffButton {
            iconName: "plus"
            text: page.words.addBelow
            visible: page.editor.document
            onClicked: page.editor.addBelow()
        }

        StaffButton {
            iconName: "close"
            text: page.words.takeOutParagraph
            visible: page.editor.document
            onClicked: page.editor.takeOut()
        }

        StaffButton {
            iconName: "calendar-clock"
            text: page.words.atAMoment
            visible: page.editor.timeable
            onClicked: page.editor.time()
        }

        StaffButton {
            iconName: "emoticon-happy-outline"
            text: page.words.easyWords
            visible: page.editor.easier
            onClicked: page.editor.ease()
        }
    }
}
