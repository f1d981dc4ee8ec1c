pragma Singleton

import QtQuick

// The staff's own window: fixed sizes and quiet colours, whatever stand is previewed beside it.
QtObject {
    readonly property color pit: "#0f1215"
    readonly property color ground: "#1e2328"
    readonly property color raised: "#2b3239"
    readonly property color pressed: "#3a444e"
    readonly property color line: "#46515c"
    readonly property color text: "#eef1f3"
    readonly property color muted: "#aeb9c3"
    readonly property color accent: "#63b3ff"
    readonly property color overAccent: "#08182a"
    readonly property color grave: "#ff8f83"
    readonly property color mild: "#ffd271"

    readonly property string family: Application.font.family
    readonly property int words: 14
    readonly property int small: 12
    readonly property int large: 22
    readonly property int icon: 18
    readonly property int control: 34
    readonly property int gap: 6
    readonly property int margin: 16
    readonly property int radius: 6
    readonly property int bar: 364
    readonly property int panel: 176
}
