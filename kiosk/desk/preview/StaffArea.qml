import QtQuick

// Several lines to write, as high as what is in it; `edited` comes with every key.
Rectangle {
    id: area

    required property string name
    property string text: ""
    property string hint: ""
    property string family: StaffTheme.family
    property bool mirrored: false
    property bool wrong: false
    property int least: 56
    property alias input: input

    signal edited(string text)

    border.color: wrong ? StaffTheme.grave : input.activeFocus ? StaffTheme.accent : StaffTheme.line
    border.width: input.activeFocus ? 2 : 1
    color: StaffTheme.pit
    implicitHeight: Math.max(least, input.implicitHeight + 14)
    implicitWidth: 160
    radius: StaffTheme.radius

    onTextChanged: if (input.text !== text)
        input.text = text

    StaffText {
        Accessible.ignored: true
        anchors.fill: input
        color: StaffTheme.muted
        font.italic: true
        horizontalAlignment: area.mirrored ? Text.AlignRight : Text.AlignLeft
        text: area.hint
        visible: input.text === "" && !input.preeditText
        wrapMode: Text.Wrap
    }

    TextEdit {
        id: input

        Accessible.multiLine: true
        Accessible.name: area.name
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.left: parent.left
        anchors.margins: 8
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: 6
        color: StaffTheme.text
        font.family: area.family
        font.pixelSize: StaffTheme.words
        horizontalAlignment: area.mirrored ? Text.AlignRight : Text.AlignLeft
        selectByMouse: true
        selectedTextColor: StaffTheme.overAccent
        selectionColor: StaffTheme.accent
        tabStopDistance: 0
        text: area.text
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap

        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        onTextChanged: if (activeFocus && text !== area.text)
            area.edited(text)
    }
}
