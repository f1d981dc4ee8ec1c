pragma ComponentBehavior: Bound

import QtQuick

// Scrolling by single taps, for whoever cannot drag.
Column {
    id: buttons

    required property Scroller scroller
    required property string upText
    required property string downText
    property color ring: Theme.gold

    spacing: Theme.gap
    visible: scroller.scrollable

    Turn {
        iconName: "chevron-up"
        idle: buttons.scroller.atYBeginning
        text: buttons.upText
        onClicked: buttons.scroller.step(-0.8)
    }

    Turn {
        iconName: "chevron-down"
        idle: buttons.scroller.atYEnd
        text: buttons.downText
        onClicked: buttons.scroller.step(0.8)
    }

    component Turn: TouchButton {
        id: turn

        // It keeps the keyboard's focus where there is no further to go.
        required property bool idle

        iconOnly: true
        opacity: idle ? 0.45 : 1

        FocusRing {
            border.color: buttons.ring
            rounding: turn.height / 2
            visible: turn.visualFocus
        }
    }
}
