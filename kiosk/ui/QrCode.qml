import QtQuick

// Something to take along by phone. `data` is an address or a calendar entry; no network is used.
Rectangle {
    id: code

    required property string payload
    required property string caption
    readonly property bool passage: Reader.listens

    Accessible.name: Reader.spoken(caption)
    Accessible.role: Accessible.Graphic
    activeFocusOnTab: passage
    color: Theme.codeLight
    implicitHeight: implicitWidth
    implicitWidth: Theme.px(280)
    radius: Theme.px(12)

    Image {
        anchors.fill: parent
        fillMode: Image.PreserveAspectFit
        smooth: false
        source: code.payload ? "image://qr/" + encodeURIComponent(code.payload) : ""
        sourceSize: Qt.size(width, height)
    }
}
