pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A tone on either side.
StaffPage {
    id: page

    readonly property Speaker speaker: way.item as Speaker
    readonly property bool heard: speaker?.there ?? false

    Loader {
        id: way

        // Where no sound runs, Qt would look for it in vain, at length.
        active: page.view.audible

        sourceComponent: Speaker {}
    }

    Column {
        spacing: Theme.px(48)
        width: parent.width

        Label {
            text: page.heard ? page.speaker.device : page.words.noSound
            width: parent.width
        }

        // Left is left in every language.
        Row {
            LayoutMirroring.enabled: false
            spacing: Theme.gutter
            x: Theme.mirrored ? parent.width - width : 0

            TouchButton {
                enabled: page.heard
                height: Theme.px(140)
                iconName: "arrow-left-bold"
                size: Theme.body
                text: page.words.leftSide
                width: Theme.px(380)
                onClicked: page.speaker.play("left")
            }

            TouchButton {
                enabled: page.heard
                height: Theme.px(140)
                iconName: "arrow-right-bold"
                size: Theme.body
                text: page.words.rightSide
                width: Theme.px(380)
                onClicked: page.speaker.play("right")
            }
        }
    }
}
