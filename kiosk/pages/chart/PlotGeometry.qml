import QtQuick
import kiosk.ui

// Where things are in a plot's field: its columns, its levels, and what has room in them.
QtObject {
    id: geometry

    required property string type
    required property list<var> names
    required property list<var> bands
    required property int highlight
    required property int touched
    required property real base
    required property real grown
    required property int size
    required property SeriesPalette colours
    required property real width
    required property real height
    readonly property bool lined: type === "line" || type === "area"
    readonly property real step: width / Math.max(1, bands.length)
    // The room for one value: a whole column, or a share of it where bars stand side by side.
    readonly property real place: type === "grouped" ? step * 0.92 / names.length : step
    readonly property real widestValue: widest(bands.map(band => type === "stacked" ? band.total : band.marks.map(mark => mark.label).join(" ")))
    // Values are a little smaller where that gives all of them room.
    readonly property int valueSize: widestValue > place - Theme.px(4) ? Math.min(size, Theme.least) : size
    readonly property bool roomy: widestValue * valueSize / size <= place - Theme.px(4) && !(lined && bands.length * names.length > 12)
    // How many lines the values above the marks take at most.
    readonly property int tall: lined || type === "stacked" ? 1 : Math.max(1, ...bands.map(band => Math.max(1, ...band.marks.map(mark => lines(mark.label)))))
    // Every n-th category has its name below, so that names never meet.
    readonly property int every: Math.max(1, Math.ceil((widest(bands.map(band => band.label)) + Theme.px(12)) / Math.max(1, step)))
    readonly property FontMetrics metrics: FontMetrics {
        font.family: Theme.family
        font.pixelSize: geometry.size
        font.weight: Font.Bold
    }

    // The width of the longest word, as texts may break between words. The methods of FontMetrics
    // do not tell when the font changes; its height does.
    function widest(texts: list<string>): real {
        return metrics.height && Theme.unbroken(texts.join(" ")).reduce((most, word) => Math.max(most, metrics.advanceWidth(word)), 0);
    }

    function lines(text: string): int {
        const width = place * size / valueSize;
        const gap = Theme.script === "chinese" ? "" : " ";
        let count = 1, line = "";
        for (const word of Theme.unbroken(text).filter(word => word)) {
            const longer = line ? line + gap + word : word;
            const fits = metrics.height && metrics.advanceWidth(longer) <= width;
            count += fits || !line ? 0 : 1;
            line = fits ? longer : word;
        }
        return count;
    }

    function named(index: int): bool {
        return (index - (highlight >= 0 ? highlight : bands.length - 1)) % every === 0;
    }

    function level(at: real): real {
        return height * (1 - base - (at - base) * grown);
    }

    // Where a category is, from the left: they run in the direction of reading.
    function across(at: real): real {
        return width * (Theme.mirrored ? 1 - at : at);
    }

    function middle(index: int): real {
        return across((index + 0.5) / Math.max(1, bands.length));
    }
}
