import QtQuick
import kiosk.desk
import kiosk.desk.preview

// A language more, by its code.
Column {
    id: box

    required property StructurePanel panel
    required property var words

    spacing: StaffTheme.gap
    topPadding: 8

    StaffText {
        Accessible.role: Accessible.Heading
        color: StaffTheme.muted
        font.weight: Font.Bold
        text: box.words.newLanguage
    }

    Row {
        spacing: StaffTheme.gap
        width: parent.width

        StaffField {
            id: code

            hint: box.words.languageHint
            name: box.words.languageCode
            width: parent.width - add.width - StaffTheme.gap

            Keys.onEnterPressed: add.click()
            Keys.onReturnPressed: add.click()
        }

        StaffButton {
            id: add

            enabled: code.input.text !== ""
            iconName: "plus"
            text: box.words.addLanguage
            onClicked: box.panel.addLanguage(code.input.text)
        }
    }
}
