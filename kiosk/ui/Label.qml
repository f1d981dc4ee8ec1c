import QtQuick

// Any text on the stand: the reader's script, fixed line heights, plain text. Fonts keep more room
// above and below than the line height says; the paddings take it back, so that a text of n lines
// is n line heights high in every script.
Text {
    id: label

    property int size: Theme.body
    property bool strong: false
    // False in drawings, whose letters stay together where a visitor has all others further apart.
    property bool spaced: true
    property string script: Theme.script
    // Where the keys of a screen reader's user stop.
    readonly property bool passage: Reader.listens && !Accessible.ignored && text !== ""
    readonly property real surplus: lineHeightMode === Text.FixedHeight ? Theme.naturalHeight(script) * font.pixelSize - lineHeight : 0

    activeFocusOnTab: passage || activeFocus
    bottomPadding: -surplus / 2
    color: Theme.text
    font.family: Theme.familyOf(script)
    font.letterSpacing: spaced ? Theme.trackingOf(script, size) : 0
    font.pixelSize: size
    font.weight: strong ? Font.Bold : Font.Normal
    font.wordSpacing: spaced ? Theme.wordSpacing * size : 0
    horizontalAlignment: Text.AlignLeft
    lineHeight: Math.round(font.pixelSize * Theme.leading(font.pixelSize))
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: -surplus / 2
    wrapMode: Text.Wrap

    Accessible.name: Reader.spoken(text)
    Accessible.role: Accessible.StaticText
}
