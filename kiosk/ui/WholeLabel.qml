import QtQuick

// A text as large as wished, or as much smaller as its longest word needs: words stay whole, and no
// Chinese character is left alone in the last line.
Label {
    id: label

    property int wish: Theme.body
    // Texts that stand beside each other keep one size if each looks at the words of all.
    property string words: text
    readonly property real longest: metrics.font && Theme.unbroken(words).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 1)

    // Chinese breaks after any character: where one is left over, the lines before give it another.
    readonly property real length: metrics.font && Theme.script === "chinese" ? metrics.advanceWidth(text) * size / wish : 0
    readonly property int breaks: Math.ceil(length / Math.max(1, width)) - 1
    readonly property real rest: length - breaks * Math.floor(width / size) * size
    readonly property real spare: breaks > 0 && rest < size * 1.5 ? (size * 2.1 - rest) / breaks : 0

    leftPadding: horizontalAlignment === Text.AlignHCenter ? spare / 2 : 0
    rightPadding: spare - leftPadding
    size: Math.max(Math.min(wish, Theme.least), Math.min(wish, Math.floor(wish * (width - 1) / longest)))

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.letterSpacing: Theme.trackingOf(Theme.script, label.wish)
        font.pixelSize: label.wish
        font.weight: label.strong ? Font.Bold : Font.Normal
    }
}
