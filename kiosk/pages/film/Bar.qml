import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A bar with a knob: for the film's place and for its loudness.
T.Slider {
    id: bar

    default property alias marks: groove.data
    // Of a key press. Qt's own stepSize would also round the place under a finger.
    property real step: 10
    // What the bar shows. `value` may follow later: each of its changes is told to a screen reader.
    property real shown: value
    readonly property real share: Math.max(0, Math.min(1, (shown - from) / Math.max(1, to - from)))
    readonly property real travel: availableWidth - knob.width

    function placeOf(share: real): real {
        return knob.width / 2 + share * travel;
    }

    function nudge(by: real): void {
        value = Math.max(from, Math.min(to, shown + (mirrored ? -by : by)));
        moved();
    }

    Accessible.role: Accessible.Slider
    Accessible.onDecreaseAction: nudge(mirrored ? step : -step)
    Accessible.onIncreaseAction: nudge(mirrored ? -step : step)
    focusPolicy: Qt.StrongFocus
    implicitHeight: Theme.touch
    implicitWidth: Theme.px(520)

    background: Item {
        Rectangle {
            id: groove

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.tint(Theme.videoText, 0.28)
            height: Theme.px(14)
            radius: height / 2
            width: parent.width

            Rectangle {
                color: Theme.videoGold
                height: parent.height
                radius: height / 2
                width: bar.placeOf(bar.share)
                x: bar.mirrored ? parent.width - width : 0
            }
        }
    }
    handle: Rectangle {
        id: knob

        color: Theme.videoGold
        height: Theme.px(bar.pressed ? 56 : 40)
        radius: height / 2
        width: Theme.px(40)
        x: bar.leftPadding + (bar.mirrored ? 1 - bar.share : bar.share) * bar.travel
        y: (bar.height - height) / 2

        FocusRing {
            rounding: parent.radius
            visible: bar.visualFocus
        }
    }

    Keys.onLeftPressed: nudge(-step)
    Keys.onRightPressed: nudge(step)
}
