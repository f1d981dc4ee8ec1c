import QtQuick
import kiosk.ui

// What a place of the mechanism stands on: plain, visited, or lit.
Rectangle {
    id: plate

    required property color accent
    required property string iconName
    required property string name
    property real glow: lit ? 1 : 0
    property string kicker: ""
    property bool lit: false
    property int nameSize: Theme.px(40 * Theme.textScale)
    property bool pressed: false
    property int signSize: Theme.px(88)
    property int smallSize: Theme.label
    // Lights up slowly, where nobody touches it.
    property bool soft: false
    property string summary: ""
    // The sign above the words, where it is narrow and tall.
    property bool upright: false
    property bool visited: false
    readonly property bool bright: glow > 0.5
    readonly property real edge: Theme.px(Theme.script === "latin" ? 16 : 12)
    readonly property color ground: pressed || visited ? Qt.tint(Theme.panel, Theme.tint(accent, pressed ? 0.3 : 0.13)) : Theme.panel

    border.color: lit || visited || pressed ? accent : Theme.line
    border.width: visited ? Theme.px(4) : Theme.hairline
    color: Qt.tint(ground, Theme.tint(accent, glow))
    implicitHeight: Math.max(words.implicitHeight, sign.height) + 2 * edge
    radius: Theme.radius

    Behavior on glow {
        enabled: plate.soft

        NumberAnimation {
            duration: Theme.slow
        }
    }

    Station {
        id: sign

        accent: plate.accent
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        iconName: plate.iconName
        size: plate.signSize
        y: plate.upright ? words.y - height - plate.edge : (plate.height - height) / 2
    }

    Column {
        id: words

        anchors.left: plate.upright ? parent.left : sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        spacing: Theme.px(Theme.script === "latin" ? 2 : 0)
        y: (plate.height - height + (plate.upright ? sign.height + plate.edge : 0)) / 2

        Label {
            Accessible.ignored: true
            color: plate.bright ? Theme.onAccent : plate.accent
            font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
            font.letterSpacing: Theme.script === "latin" && plate.width > Theme.px(500) ? Math.max(Theme.px(1.5), Theme.trackingOf(Theme.script, size)) : 0
            size: Theme.px(26 * Theme.textScale)
            strong: true
            text: plate.kicker
            visible: text !== ""
            width: parent.width
        }

        WholeLabel {
            Accessible.ignored: true
            color: plate.bright ? Theme.onAccent : Theme.text
            strong: true
            text: plate.name
            // In the largest text a line's last sign may reach beyond it.
            width: parent.width - (Theme.largestText ? Theme.gap : 0)
            wish: plate.nameSize
        }

        Label {
            Accessible.ignored: true
            color: plate.bright ? Theme.onAccent : Theme.muted
            size: plate.smallSize
            text: plate.summary
            visible: text !== ""
            width: parent.width
        }
    }
}
