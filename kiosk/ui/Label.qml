import QtQuick

// Any text on the stand: the reader's script, fixed line heights, plain text.
Text {
    id: label

    property int size: Theme.body
    property bool strong: false

    color: Theme.text
    font.family: Theme.family
    font.pixelSize: size
    font.weight: strong ? Font.Bold : Font.Normal
    horizontalAlignment: Text.AlignLeft
    lineHeight: Math.round(font.pixelSize * Theme.leading(font.pixelSize))
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
