pragma ComponentBehavior: Bound

import QtQuick
import kiosk.desk
import kiosk.desk.preview

// What is done with the page that is shown: doubled, taken out, held back until a moment.
Column {
    id: tools

    required property StructurePanel panel
    required property var words

    spacing: 8
    topPadding: 8

    StaffText {
        Accessible.role: Accessible.Heading
        color: StaffTheme.muted
        font.weight: Font.Bold
        text: tools.words.shownPage.replace("{title}", tools.panel.pageTitle)
        width: parent.width
    }

    Row {
        spacing: StaffTheme.gap
        width: parent.width

        StaffField {
            id: until

            hint: tools.words.heldHint
            name: tools.words.heldUntil
            text: tools.panel.heldUntil
            width: parent.width - hold.width - StaffTheme.gap
        }

        StaffButton {
            id: hold

            iconName: "clock-outline"
            text: tools.words.holdBack
            onClicked: tools.panel.holdBack(until.input.text)
        }
    }

    Row {
        spacing: StaffTheme.gap
        width: parent.width

        StaffField {
            id: name

            hint: tools.words.nameHint
            name: tools.words.newName
            width: parent.width - again.width - StaffTheme.gap
        }

        StaffButton {
            id: again

            enabled: name.input.text !== ""
            iconName: "content-copy"
            text: tools.words.duplicate
            onClicked: tools.panel.duplicate(name.input.text)
        }
    }

    StaffButton {
        iconName: "archive-arrow-down-outline"
        text: tools.words.takeOut
        onClicked: tools.panel.takeOut()
    }
}
