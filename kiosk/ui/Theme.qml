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
    property bool highContrast: false
    property bool lessMotion: false

    readonly property bool dark: !light
    readonly property bool moving: !lessMotion
    readonly property real unit: Math.min(screen.width, screen.height) / 1080
    readonly property bool portrait: screen.height > screen.width

    readonly property color background: highContrast ? "#000000" : light ? "#eef1ee" : "#06182b"
    readonly property color surface: highContrast ? "#000000" : light ? "#ffffff" : "#0a2240"
    readonly property color panel: highContrast ? "#0a0a0a" : light ? "#ffffff" : "#0f2d4d"
    readonly property color line: highContrast ? "#ffffff" : light ? "#8fa3b5" : "#27507a"
    readonly property color text: highContrast ? "#ffffff" : light ? "#10243c" : "#f4f6f1"
    readonly property color muted: highContrast ? "#ffffff" : light ? "#41566b" : "#b3c5d6"
    readonly property bool lightGround: light && !highContrast
    readonly property var accents: lightGround ? ({
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
    readonly property color paper: highContrast ? "#000000" : "#f6f4ec"
    readonly property color paperText: highContrast ? "#ffffff" : "#10243c"
    readonly property color paperMuted: highContrast ? "#ffffff" : "#44566b"
    readonly property color paperAccent: highContrast ? "#e8b84f" : "#8a5a00"
    readonly property color scrim: "#c0020a14"
    // Around and over a film, in every theme.
    readonly property color video: "#06182b"
    readonly property color videoText: "#f4f6f1"
    readonly property color videoGold: "#e8b84f"
    // As little light as a screen can give.
    readonly property color off: "#000000"
    readonly property color codeLight: "#ffffff"

    readonly property real textScale: largerText ? 1.25 : 1
    readonly property int title: px(72 * (largerText ? 1.1 : 1))
    readonly property int heading: px(48 * (largerText ? 1.15 : 1))
    readonly property int subheading: px(40 * textScale)
    readonly property int body: px(34 * textScale)
    readonly property int label: px(28 * textScale)
    readonly property int least: px(26)

    readonly property int margin: px(96)
    readonly property int gutter: px(32)
    readonly property int gap: px(16)
    readonly property int radius: px(28)
    readonly property int padding: px(36)
    readonly property int hairline: Math.max(1, px(2))
    readonly property int touch: Math.ceil(88 * unit)
    readonly property int dock: px(128)

    readonly property int quick: lessMotion ? 120 : 160
    readonly property int calm: lessMotion ? 120 : 200
    readonly property int slow: lessMotion ? 1 : 400

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
        const large = size >= theme.px(60);
        if (script === "arabic")
            return large ? 1.38 : 1.5;
        if (script === "chinese")
            return large ? 1.28 : 1.4;
        return large ? 1.14 : 1.28;
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
