import QtQuick
import kiosk.desk
import kiosk.desk.preview

// The fields of what is open; on home the way to what the stand says by itself.
Column {
    id: form

    required property ContentPanel panel
    required property var words

    function begin(): void {
        fields.begin();
    }

    spacing: 16

    StaffButton {
        iconName: "message-text-outline"
        text: form.words.standsWords
        visible: form.panel.wordy
        onClicked: form.panel.openWords()
    }

    FieldList {
        id: fields

        form: form.panel.fields as FieldForm
        width: parent.width
        words: form.words
    }
}
