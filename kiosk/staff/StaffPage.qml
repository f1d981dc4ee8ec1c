import QtQuick
import kiosk.staff

// A page of the staff panel. What it shows comes finished; what it wants it asks of the panel.
FocusScope {
    id: page

    required property Panel panel
    required property var view
    readonly property var words: view.words
    // Over the whole screen, without the panel's head.
    property bool whole: false

    implicitHeight: childrenRect.height
}
