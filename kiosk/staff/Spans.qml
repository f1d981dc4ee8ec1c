import QtQuick
import kiosk.ui

// Cleaning and darkness: what it is, and for how long.
StaffPage {
    id: page

    Column {
        spacing: Theme.px(48)
        width: parent.width

        Label {
            color: Theme.muted
            text: page.view.page === "dark" ? page.words.darkBody : page.words.cleaningBody
            width: parent.width
        }

        SpanChoice {
            view: page.view
            width: parent.width
            onChosen: minutes => page.panel.start(page.view.page, minutes)
            onStopped: page.panel.stop(page.view.page)
        }
    }
}
