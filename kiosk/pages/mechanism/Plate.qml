import QtQuick
import kiosk.ui

// What a place of the mechanism stands on: plain, visited, or lit.
Rectangle {
    id: plate

    required property string name
    required property string iconName
    required property color accent
    property string kicker: ""
    property string summary: ""
    property int nameSize: Theme.px(40 * Theme.textScale)
    property int smallSize: Theme.label
    property bool lit: false
    property bool visited: false
    property bool pressed: false
    property int signSize: Theme.px(88)
    // The sign above the words, where it is narrow and tall.
    property bool upright: false
    readonly property real edge: Theme.px(20)

    border.color: lit || visited || pressed ? accent : Theme.line
    border.width: visited ? Theme.px(4) : Theme.hairline
    color: lit ? accent : pressed || visited ? Qt.tint(Theme.panel, Theme.tint(accent, 0.22)) : Theme.panel
    implicitHeight: Math.max(words.implicitHeight, sign.height) + 2 * edge
    radius: Theme.radius

    Behavior on color {
        ColorAnimation {
            duration: Theme.slow
        }
    }

    Station {
        id: sign

        accent: plate.accent
        anchors.left: parent.left
        anchors.leftMargin: plate.edge
        anchors.top: plate.upright ? parent.top : undefined
        anchors.topMargin: plate.edge
        anchors.verticalCenter: plate.upright ? undefined : parent.verticalCenter
        iconName: plate.iconName
        size: plate.signSize
    }

    Column {
        id: words

        anchors.left: plate.upright ? parent.left : sign.right
        anchors.leftMargin: plate.edge
        anchors.right: parent.right
        anchors.rightMargin: plate.edge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(2)

        Label {
            Accessible.ignored: true
            color: plate.lit ? Theme.onAccent : plate.accent
            font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
            font.letterSpacing: Theme.script === "latin" ? Theme.px(1.5) : 0
            size: Theme.px(26 * Theme.textScale)
            strong: true
            text: plate.kicker
            visible: text !== ""
            width: parent.width
        }

        Label {
            Accessible.ignored: true
            color: plate.lit ? Theme.onAccent : Theme.text
            size: plate.nameSize
            strong: true
            text: plate.name
            width: parent.width
        }

        Label {
            Accessible.ignored: true
            color: plate.lit ? Theme.onAccent : Theme.muted
            size: plate.smallSize
            text: plate.summary
            visible: text !== ""
            width: parent.width
        }
    }
}
