pragma Singleton

import QtQuick

// What a screen reader needs that eyes do not. The shell binds whether one listens; everything else only reads.
QtObject {
    // Then the keys lead through texts as through controls.
    property bool listens: false
    // The stand is its own screen reader: the keypad leads, and no arrow key seeks a control by its place.
    property bool speaks: false
    // It says something at this moment.
    property bool talks: false

    // Signs that a voice would name, and small raised letters, as they are said; signs that only order and hold a line, not.
    function spoken(text: string): string {
        return text.replace(/[\u061c\u200e\u200f\u2060\u2066-\u2069]/g, "").replace(/\s+[·•]\s+/g, ", ").replace(/[·•]/g, " ").replace(/[\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u207f\u2071]/g, letter => letter.normalize("NFKC"));
    }
}
