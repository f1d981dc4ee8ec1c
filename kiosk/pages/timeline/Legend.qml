pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What the knots mean.
Flow {
    id: legend

    required property list<var> signs
    required property color accent

    spacing: Theme.px(20)

    Repeater {
        model: legend.signs

        Row {
            id: sign

            required property string phase
            required property string called

            spacing: Theme.px(10)

            Knot {
                accent: legend.accent
                anchors.verticalCenter: parent.verticalCenter
                height: Theme.px(48)
                phase: sign.phase
                scale: 0.7
                width: Theme.px(56)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.label
                text: sign.called
                wrapMode: Text.NoWrap
            }
        }
    }
}
