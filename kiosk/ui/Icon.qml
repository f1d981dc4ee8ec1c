import QtQuick

// A Material Design icon by name, in any colour; decoration only: its neighbour says the words.
Image {
    id: icon

    required property string name
    property color color: Theme.text
    property int size: Theme.px(40)
    // An arrow that means "onward" turns round where reading runs the other way.
    property bool directional: false

    height: size
    mirror: directional && Theme.mirrored
    source: name ? "image://icon/" + name + "?color=" + encodeURIComponent(color) : ""
    sourceSize: Qt.size(size, size)
    width: size

    Accessible.ignored: true
}
