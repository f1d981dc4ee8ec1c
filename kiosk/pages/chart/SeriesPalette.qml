import QtQuick
import kiosk.ui

// The colours of a chart's series. Gold is kept for what is highlighted.
QtObject {
    id: colours

    required property color accent
    readonly property list<color> series: {
        const first = Qt.colorEqual(accent, Theme.gold) ? Theme.teal : accent;
        const others = [Theme.teal, Theme.sky, Theme.coral].filter(other => !Qt.colorEqual(other, first));
        return [first, ...others, Theme.muted];
    }

    function of(slot: int): color {
        return series[slot % series.length];
    }
}
