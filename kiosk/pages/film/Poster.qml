import QtQuick
import kiosk.ui

// The film's poster, or a drawing of the stand's where there is none.
Item {
    id: cover

    required property string poster
    property bool cropped: true
    readonly property real shape: picture.implicitWidth / Math.max(1, picture.implicitHeight)
    readonly property bool missing: picture.status === Image.Error || poster === ""

    Accessible.ignored: true

    // Not asynchronous: it must be there with the first picture of its page. Kept only while it is seen:
    // as large as the screen, it would take some 30 MB behind the film.
    Picture {
        id: picture

        anchors.fill: parent
        fillMode: cover.cropped ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        source: cover.visible ? cover.poster : ""
        sourceSize.width: Theme.screen.width
    }

    Art {
        anchors.fill: parent
        drawing: cover.missing ? "knot" : ""
        visible: cover.missing
    }
}
