pragma Singleton

import QtQuick

// The design's tokens. The windows' roots bind the inputs; everything else only reads.
QtObject {
    id: theme

    property size screen: Qt.size(1920, 1080)
    // The font's family of each script. The other scripts follow as substitutes, set where the fonts are loaded.
    property var families: ({})
    property string script: "latin"
    property bool mirrored: false
    property bool light: false
    property bool largerText: false
    // Of larger text the second step, twice as large.
    property bool largestText: false
    property bool widerLetters: false
    property bool highContrast: false
    // Of high contrast the other way round: black on white.
    property bool inverted: false
    property bool lessMotion: false
    property bool readingLine: false
    // A wide screen of which only a strip is in reach.
    property bool low: false

    readonly property bool dark: !lightGround
    readonly property string ink: inverted ? "#000000" : "#ffffff"
    readonly property string ground: inverted ? "#ffffff" : "#000000"
    readonly property bool moving: !lessMotion
    readonly property real unit: Math.min(screen.width, screen.height) / 1080
    // Texts need far more room than pages have: what stood side by side stands below each other, and is scrolled.
    readonly property bool roomy: largestText || widerLetters || low
    readonly property bool portrait: screen.height > screen.width

    readonly property color background: highContrast ? ground : light ? "#eef1ee" : "#06182b"
    readonly property color surface: highContrast ? ground : light ? "#ffffff" : "#0a2240"
    readonly property color panel: highContrast ? (inverted ? ground : "#0a0a0a") : light ? "#ffffff" : "#0f2d4d"
    readonly property color line: highContrast ? ink : light ? "#8fa3b5" : "#27507a"
    readonly property color text: highContrast ? ink : light ? "#10243c" : "#f4f6f1"
    readonly property color muted: highContrast ? ink : light ? "#41566b" : "#b3c5d6"
    readonly property bool lightGround: highContrast ? inverted : light
    readonly property var accents: highContrast && inverted ? ({
            "gold": "#523500",
            "teal": "#00473b",
            "sky": "#0a3d66",
            "coral": "#7a2412"
        }) : lightGround ? ({
            "gold": "#8a5a00",
            "teal": "#0b6b5a",
            "sky": "#17629c",
            "coral": "#a83a22"
        }) : ({
            "gold": "#e8b84f",
            "teal": "#35c2a8",
            "sky": "#62b8f5",
            "coral": "#f5846b"
        })
    readonly property color gold: accents.gold
    readonly property color teal: accents.teal
    readonly property color sky: accents.sky
    readonly property color coral: accents.coral
    readonly property color onAccent: lightGround ? "#ffffff" : "#06182b"
    readonly property color paper: highContrast ? ground : "#f6f4ec"
    readonly property color paperText: highContrast ? ink : "#10243c"
    readonly property color paperMuted: highContrast ? ink : "#44566b"
    readonly property color paperAccent: highContrast ? accents.gold : "#8a5a00"
    readonly property color scrim: "#c0020a14"
    // Around and over a film, in every theme.
    readonly property color video: "#06182b"
    readonly property color videoText: "#f4f6f1"
    readonly property color videoGold: "#e8b84f"
    // As little light as a screen can give.
    readonly property color off: "#000000"
    readonly property color codeLight: "#ffffff"

    readonly property real textScale: largestText ? 2 : largerText ? 1.25 : 1
    // Titles are large already: they grow less in the first step.
    readonly property int title: px(72 * (largestText ? 2 : largerText ? 1.1 : 1))
    readonly property int heading: px(48 * (largestText ? 2 : largerText ? 1.15 : 1))
    readonly property int subheading: px(40 * textScale)
    readonly property int body: px(34 * textScale)
    readonly property int label: px(28 * textScale)
    // The least that any text is, and what badges and sources are where text is not the largest.
    readonly property int least: px(26)
    readonly property int small: px(26 * (largestText ? 2 : 1))
    // Within drawings: as large as they have room for.
    readonly property int drawn: px(28 * Math.min(textScale, 1.25))
    // Between letters and between words, in sizes. Letters of Arabic are joined.
    readonly property real tracking: widerLetters ? 0.12 : 0
    readonly property real wordSpacing: widerLetters ? 0.16 : 0

    readonly property int margin: px(96)
    readonly property int gutter: px(32)
    readonly property int gap: px(16)
    readonly property int radius: px(28)
    readonly property int padding: px(36)
    readonly property int hairline: Math.max(1, px(2))
    readonly property int touch: Math.ceil(88 * unit)
    // Its controls are as high as their words ask for.
    readonly property int dock: px(40) + Math.max(touch, Math.round(label * leading(label)) + px(24))

    readonly property int quick: lessMotion ? 120 : 160
    readonly property int calm: lessMotion ? 120 : 200
    // Not readonly: tests that look at many pages at rest make it short.
    property int slow: lessMotion ? 1 : 400

    readonly property string family: familyOf(script)

    function px(design: real): int {
        return Math.round(design * theme.unit);
    }

    function familyOf(script: string): string {
        return theme.families[script] ?? Application.font.family;
    }

    // The line height the bundled fonts ask for, in sizes.
    function naturalHeight(script: string): real {
        return script === "arabic" ? 2.12 : script === "chinese" ? 1.448 : 1.362;
    }

    // Their own line spacing is too loose for display type, and differs by script.
    function leading(size: int): real {
        return leadingOf(theme.script, size);
    }

    function leadingOf(script: string, size: int): real {
        return theme.ownLeading(script, size) * (theme.widerLetters ? 1.15 : 1);
    }

    function ownLeading(script: string, size: int): real {
        const large = size >= theme.px(theme.largestText ? 90 : 60);
        if (script === "arabic")
            return large ? 1.38 : 1.5;
        if (script === "chinese")
            return large ? 1.28 : 1.4;
        return large ? 1.14 : 1.28;
    }

    function trackingOf(script: string, size: int): real {
        return script === "arabic" ? 0 : theme.tracking * size;
    }

    // What stays whole at the end of a line: words, single Chinese characters, and what U+2060 holds together.
    function unbroken(text: string): list<string> {
        return text.replace(/([\u2e80-\u9fff\uff00-\uffef])/g, " $1 ").replace(/ *\u2060 */g, "").split(/[ \n\-\u2013\u2014]+/);
    }

    function accent(name: string): color {
        return theme.accents[name] ?? theme.gold;
    }

    function tint(colour: color, strength: real): color {
        return Qt.rgba(colour.r, colour.g, colour.b, strength);
    }
}
