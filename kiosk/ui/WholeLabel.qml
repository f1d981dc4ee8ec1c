import QtQuick

// A text as large as wished, or as much smaller as its longest word needs: words stay whole.
Label {
    id: label

    property int wish: Theme.body
    // Texts that stand beside each other keep one size if each looks at the words of all.
    property string words: text
    readonly property real longest: metrics.font && Theme.unbroken(words).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 1)

    size: Math.max(Math.min(wish, Theme.least), Math.min(wish, Math.floor(wish * (width - 1) / longest)))

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: label.wish
        font.weight: label.strong ? Font.Bold : Font.Normal
    }
}
