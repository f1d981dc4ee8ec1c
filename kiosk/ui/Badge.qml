import QtQuick

// A short word in a capsule: now, next, later.
Rectangle {
    id: badge

    property alias text: label.text
    property color accent: Theme.gold
    property bool filled: false
    // How wide it may be; longer words take more lines.
    property real most: Infinity
    readonly property bool passage: Reader.listens && !Accessible.ignored

    Accessible.name: Reader.spoken(text)
    Accessible.role: Accessible.StaticText
    activeFocusOnTab: passage
    border.color: accent
    border.width: Theme.hairline
    color: filled ? accent : Theme.tint(Theme.surface, 0.9)
    implicitHeight: label.implicitHeight + Theme.px(12)
    implicitWidth: label.width + Theme.px(40)
    radius: Math.min(height, Theme.px(70)) / 2
    visible: label.text !== ""

    Label {
        id: label

        Accessible.ignored: true
        anchors.centerIn: parent
        color: badge.filled ? Theme.onAccent : badge.accent
        size: Theme.small
        strong: true
        width: Math.min(implicitWidth, badge.most - Theme.px(40))
        wrapMode: badge.most < Infinity ? Text.Wrap : Text.NoWrap
    }
}
