import QtQuick
import kiosk.ui

// One thing known of a level: an icon, what it is about, and what it says.
Item {
    id: fact

    required property color accent
    required property string body
    required property string flow
    required property string icon
    required property string label
    readonly property bool passage: Reader.listens
    readonly property color hue: flow === "up" ? Theme.gold : flow === "down" ? Theme.muted : flow === "out" ? Theme.coral : accent

    Accessible.name: Reader.spoken(label + ": " + body)
    Accessible.role: Accessible.StaticText
    activeFocusOnTab: passage
    implicitHeight: words.implicitHeight

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Theme.px(6)
        color: fact.hue
        directional: fact.flow === "out"
        name: fact.icon
        size: Theme.px(fact.flow === "" ? 40 : 34)
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(62)
        anchors.right: parent.right

        Label {
            Accessible.ignored: true
            color: fact.hue
            size: Theme.px(26 * Theme.textScale)
            strong: true
            text: fact.label
            width: parent.width
        }

        WholeLabel {
            Accessible.ignored: true
            text: fact.body
            width: parent.width
            wish: Theme.px(30 * Theme.textScale)
        }
    }
}
