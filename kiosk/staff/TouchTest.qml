pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The whole glass in fields: each that a finger reaches lights up. Several fingers at once are seen.
StaffPage {
    id: page

    readonly property int columns: Theme.portrait ? 6 : 10
    readonly property int rows: Theme.portrait ? 10 : 6
    property list<bool> touched: []
    // Where each finger was.
    property var places: ({})
    property int missing: columns * rows

    function touch(x: real, y: real): void {
        const column = Math.max(0, Math.min(columns - 1, Math.floor(x / width * columns)));
        const row = Math.max(0, Math.min(rows - 1, Math.floor(y / height * rows)));
        const index = row * columns + column;
        if (touched[index])
            return;
        touched[index] = true;
        missing -= 1;
        (fields.itemAt(index) as Rectangle).color = Theme.teal;
    }

    // A fast finger is told of only now and then: what lies on its way was reached too.
    function follow(point: TouchPoint): void {
        const from = places[point.pointId] ?? point;
        const steps = Math.ceil(Math.hypot(point.x - from.x, point.y - from.y) / Theme.px(40));
        for (let step = 1; step <= steps; step++)
            touch(from.x + (point.x - from.x) * step / steps, from.y + (point.y - from.y) * step / steps);
        come(point);
    }

    function come(point: TouchPoint): void {
        touch(point.x, point.y);
        places[point.pointId] = Qt.point(point.x, point.y);
    }

    whole: true

    Component.onCompleted: touched = Array(columns * rows).fill(false)

    Grid {
        LayoutMirroring.enabled: false
        anchors.fill: parent
        columns: page.columns

        Repeater {
            id: fields

            model: page.columns * page.rows

            Rectangle {
                border.color: Theme.line
                border.width: Theme.hairline
                color: Theme.panel
                height: page.height / page.rows
                width: page.width / page.columns
            }
        }
    }

    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: true
        onPressed: points => points.forEach(point => page.come(point))
        onReleased: points => points.forEach(point => page.follow(point))
        onUpdated: points => points.forEach(point => page.follow(point))
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.gold
        border.width: Theme.hairline
        color: Theme.surface
        height: lines.height + 2 * Theme.padding
        radius: Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(720))

        Column {
            id: lines

            anchors.centerIn: parent
            spacing: Theme.px(20)
            width: parent.width - 2 * Theme.padding

            Label {
                horizontalAlignment: Text.AlignHCenter
                strong: true
                text: page.missing > 0 ? page.words.touchBody.replace("{count}", page.missing) : page.words.touchGood
                width: parent.width
            }

            TouchButton {
                anchors.horizontalCenter: parent.horizontalCenter
                directional: true
                filled: page.missing === 0
                iconName: "arrow-left"
                text: page.words.back
                onClicked: page.panel.back()
            }
        }
    }
}
