import QtQuick

// What an exhibit says: where it belongs, its title, its text, and its note where the panel is small.
Scroller {
    id: words

    required property Scene scene
    required property string body
    required property string note
    required property int titleSize
    required property int bodySize
    readonly property real wanted: column.height

    accent: scene.accentColor
    enabled: !scene.rotating
    name: scene.title

    Column {
        id: column

        // In the largest text a line's last sign may reach beyond it.
        readonly property real whole: width - (Theme.largestText ? Theme.gap : 0)

        spacing: Math.round(words.titleSize * 0.3)
        width: parent.width

        Flow {
            spacing: Theme.px(24)
            visible: kicker.visible || words.scene.later
            width: parent.width

            Label {
                id: kicker

                color: words.scene.accentColor
                font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
                font.letterSpacing: Theme.script === "latin" ? Math.max(Theme.px(3), Theme.trackingOf(Theme.script, size)) : 0
                size: Math.round(Theme.px(27) * Theme.textScale)
                strong: true
                text: [words.scene.gallery, words.scene.position.replace(/ /g, "\u00a0")].filter(part => part !== "").join(" · ")
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
            }

            Badge {
                accent: words.scene.accentColor
                text: words.scene.later ? words.scene.words.later : ""
            }
        }

        Heading {
            text: words.scene.title
            width: column.whole
            wish: words.titleSize
        }

        Label {
            color: Theme.muted
            size: words.bodySize
            text: words.body
            visible: text !== ""
            width: parent.width
        }

        WholeLabel {
            color: Theme.muted
            text: words.note
            visible: text !== ""
            width: column.whole
            wish: Math.round(Theme.least * Theme.textScale)
        }
    }
}
