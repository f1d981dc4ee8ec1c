import QtQuick
import kiosk.ui

// What a visitor sees if a page cannot be shown; the log has the reason.
Scene {
    id: scene

    Column {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gutter

        Heading {
            text: scene.title
            width: parent.width
        }

        Label {
            color: Theme.muted
            text: scene.words.pageUnavailableBody
            width: parent.width
        }
    }
}
