import QtQuick
import kiosk.ui

// The band that a reader reads along: one line high, where a touch or the arrow keys put it. What is
// read is scrolled under it where it would leave its window.
Item {
    id: line

    required property Scroller scroller
    // From the window's top, in lines.
    property int at: 2
    readonly property real step: Math.round(Theme.body * (Theme.leading(Theme.body) + 0.12))
    readonly property int most: Math.max(0, Math.floor(height / step) - 2)
    readonly property real place: Math.min(at, most) * step

    // To the next line, or the one before; false where there is none.
    function go(by: int): bool {
        const next = at + by;
        if (next >= 0 && next <= most)
            at = next;
        else if (by > 0 ? scroller.atYEnd : scroller.atYBeginning)
            return false;
        else
            scroller.contentY = Math.max(0, Math.min(scroller.contentHeight - scroller.height, scroller.contentY + by * step));
        return true;
    }

    Accessible.ignored: true
    // It lies over the text on purpose, and hides nothing of it.
    z: 1

    TapHandler {
        onTapped: point => line.at = Math.max(0, Math.min(line.most, Math.round(point.position.y / line.step - 0.5)))
    }

    Rectangle {
        border.color: Theme.paperAccent
        border.width: Theme.px(3)
        color: Theme.tint(Theme.paperAccent, 0.1)
        height: line.step * 1.3
        radius: Theme.px(8)
        width: parent.width
        y: line.place

        Behavior on y {
            NumberAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }
    }
}
