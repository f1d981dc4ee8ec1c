import QtQuick

// Words of the staff's window.
Text {
    id: label

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: StaffTheme.text
    elide: Text.ElideRight
    font.family: StaffTheme.family
    font.pixelSize: StaffTheme.words
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
}
