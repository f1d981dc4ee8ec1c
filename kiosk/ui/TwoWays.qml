import QtQuick

// A pair of round buttons: back and onward, or up and down.
Row {
    id: ways

    required property string backIcon
    required property string backText
    required property string onIcon
    required property string onText
    property bool directional: false
    // Dimmed where there is no further to go; they keep the keyboard's focus.
    property bool atStart: false
    property bool atEnd: false
    readonly property alias back: back
    readonly property alias onward: onward

    signal went(by: int)

    spacing: Theme.px(24)

    TouchButton {
        id: back

        directional: ways.directional
        iconName: ways.backIcon
        iconOnly: true
        opacity: ways.atStart ? 0.45 : 1
        text: ways.backText
        onClicked: ways.went(-1)
    }

    TouchButton {
        id: onward

        directional: ways.directional
        iconName: ways.onIcon
        iconOnly: true
        opacity: ways.atEnd ? 0.45 : 1
        text: ways.onText
        onClicked: ways.went(1)
    }
}
