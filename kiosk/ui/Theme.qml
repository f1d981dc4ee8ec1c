pragma Singleton

import QtQuick

// The design's tokens. Main binds the inputs; everything else only reads.
QtObject {
    id: theme

    property size screen: Qt.size(1920, 1080)
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

    readonly property color ink: highContrast ? "#000000" : light ? "#eef1ee" : "#06182b"
    readonly property color deep: highContrast ? "#000000" : light ? "#ffffff" : "#0a2240"
    readonly property color panel: highContrast ? "#0a0a0a" : light ? "#ffffff" : "#0f2d4d"
    readonly property color line: highContrast ? "#ffffff" : light ? "#8fa3b5" : "#27507a"
    readonly property color text: highContrast ? "#ffffff" : light ? "#10243c" : "#f4f6f1"
    readonly property color muted: highContrast ? "#ffffff" : light ? "#41566b" : "#b3c5d6"
    readonly property color gold: light && !highContrast ? "#8a5a00" : "#e8b84f"
    readonly property color teal: light && !highContrast ? "#0b6b5a" : "#35c2a8"
    readonly property color sky: light && !highContrast ? "#17629c" : "#62b8f5"
    readonly property color coral: light && !highContrast ? "#a83a22" : "#f5846b"
    readonly property color onAccent: light && !highContrast ? "#ffffff" : "#06182b"
    readonly property color paper: highContrast ? "#000000" : "#f6f4ec"
    readonly property color paperText: highContrast ? "#ffffff" : "#10243c"
    readonly property color paperMuted: highContrast ? "#ffffff" : "#44566b"
    readonly property color paperAccent: highContrast ? "#e8b84f" : "#8a5a00"
    readonly property color shade: "#c0020a14"
    // Around and over a film, in every theme.
    readonly property color video: "#06182b"
    readonly property color videoText: "#f4f6f1"
    readonly property color videoGold: "#e8b84f"
    readonly property color codeLight: "#ffffff"
    readonly property color codeDark: "#000000"

    readonly property real textScale: largerText ? 1.25 : 1
    readonly property int display: px(104)
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

    // The other scripts follow as substitutes, set where the fonts are loaded.
    readonly property string family: familyOf(script)

    function px(design: real): int {
        return Math.round(design * theme.unit);
    }

    function familyOf(script: string): string {
        return script === "arabic" ? "Noto Sans Arabic" : script === "chinese" ? "Noto Sans SC" : "Noto Sans";
    }

    // The line height the bundled fonts ask for, in sizes.
    function naturalHeight(family: string): real {
        return family === "Noto Sans Arabic" ? 2.12 : family === "Noto Sans SC" ? 1.448 : 1.362;
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

    // What stays whole at the end of a line: words, and single Chinese characters.
    function unbroken(text: string): list<string> {
        return text.replace(/([\u2e80-\u9fff\uff00-\uffef])/g, " $1 ").split(/[ \n\-\u2013\u2014]+/);
    }

    function accent(name: string): color {
        const known = {
            "gold": theme.gold,
            "teal": theme.teal,
            "sky": theme.sky,
            "coral": theme.coral
        };
        return known[name] ?? theme.gold;
    }

    function tint(colour: color, strength: real): color {
        return Qt.rgba(colour.r, colour.g, colour.b, strength);
    }
}
