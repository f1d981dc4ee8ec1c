pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk
import kiosk.desk.preview
import kiosk.desk.preview.edit

// Which pages there are, in which order, for how long and from when.
PanelPage {
    id: page

    required property StructurePanel panel

    scrolled: scroller

    Flickable {
        id: scroller

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.height + 24
        interactive: contentHeight > height

        T.ScrollBar.vertical: StaffScrollBar {}

        Column {
            id: body

            spacing: 10
            width: scroller.width - 24
            x: 12
            y: 12

            SpokenNote {
                color: StaffTheme.accent
                text: page.panel.note
            }

            StaffChoice {
                currentIndex: page.panel.chosen
                model: page.panel.lists.map(each => each.title)
                name: page.words.which
                width: parent.width
                onActivated: index => page.panel.choose(index)
            }

            OrderList {
                panel: page.panel
                width: parent.width
                words: page.words
            }

            PageTools {
                panel: page.panel
                visible: page.panel.page !== ""
                width: parent.width
                words: page.words
            }

            NewPage {
                panel: page.panel
                width: parent.width
                words: page.words
            }

            NewLanguage {
                panel: page.panel
                width: parent.width
                words: page.words
            }

            RemovedPages {
                panel: page.panel
                visible: page.panel.removed.length > 0
                width: parent.width
                words: page.words
            }
        }
    }
}
