import QtQuick

// One line to write; `edited` comes with every key, `done` with Return or when the field is left.
Rectangle {
    id: field

    required property string name
    property string text: ""
    property string hint: ""
    property string family: StaffTheme.family
    property bool mirrored: false
    property bool wrong: false
    property alias input: input

    signal edited(string text)
    signal done(string text)

    border.color: wrong ? StaffTheme.grave : input.activeFocus ? StaffTheme.accent : StaffTheme.line
    border.width: input.activeFocus ? 2 : 1
    color: StaffTheme.pit
    implicitHeight: StaffTheme.control
    implicitWidth: 160
    radius: StaffTheme.radius

    onTextChanged: if (input.text !== text)
        input.text = text

    StaffText {
        Accessible.ignored: true
        anchors.fill: input
        color: StaffTheme.muted
        text: field.hint
        verticalAlignment: Text.AlignVCenter
        visible: input.text === "" && !input.preeditText
    }

    TextInput {
        id: input

        Accessible.name: field.name
        Accessible.role: Accessible.EditableText
        LayoutMirroring.enabled: field.mirrored
        activeFocusOnTab: true
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        clip: true
        color: StaffTheme.text
        font.family: field.family
        font.pixelSize: StaffTheme.words
        horizontalAlignment: field.mirrored ? Text.AlignRight : Text.AlignLeft
        selectByMouse: true
        selectedTextColor: StaffTheme.overAccent
        selectionColor: StaffTheme.accent
        text: field.text
        verticalAlignment: Text.AlignVCenter

        onEditingFinished: if (text !== field.text)
            field.done(text)
        onTextEdited: field.edited(text)
    }
}
