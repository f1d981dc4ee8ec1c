import QtQuick
import kiosk.ui

// The stand ends: for good, or to start again. Asked once more.
StaffPage {
    id: page

    readonly property bool leaves: view.page === "leave"

    Column {
        spacing: Theme.px(48)
        width: parent.width

        Label {
            anchors.left: parent.left
            text: page.leaves ? page.words.leaveWarning : page.words.againWarning
            width: Math.min(parent.width, Theme.px(1200))
        }

        Flow {
            spacing: Theme.gutter
            width: parent.width

            TouchButton {
                height: Theme.px(112)
                size: Theme.body
                text: page.words.back
                onClicked: page.panel.back()
            }

            TouchButton {
                accent: page.leaves ? Theme.coral : Theme.gold
                filled: true
                height: Theme.px(112)
                size: Theme.body
                text: page.leaves ? page.words.leave : page.words.again
                onClicked: page.panel.quit(page.view.page)
            }
        }
    }
}
