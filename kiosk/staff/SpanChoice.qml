pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// For how long: one touch begins it. What is in force can be ended.
Column {
    id: choice

    required property var view
    property bool ready: true

    signal chosen(minutes: int)
    signal stopped

    spacing: Theme.px(28)

    Label {
        size: Theme.subheading
        strong: true
        text: choice.view.words.howLong
        width: parent.width
    }

    Flow {
        spacing: Theme.px(20)
        width: parent.width

        Repeater {
            model: choice.view.spans

            TouchButton {
                required property int minutes
                required text

                enabled: choice.ready
                height: Theme.px(112)
                size: Theme.body
                width: Math.max(fullWidth, Theme.px(220))
                onClicked: choice.chosen(minutes)
            }
        }
    }

    Row {
        anchors.left: parent.left
        spacing: Theme.gutter
        visible: choice.view.until !== ""

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: choice.view.until
        }

        TouchButton {
            filled: true
            text: choice.view.words.endNow
            onClicked: choice.stopped()
        }
    }
}
