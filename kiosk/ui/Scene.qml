import QtQuick

// What every page's scene is: the contract with Stage. A kind adds required properties of its own.
FocusScope {
    id: scene

    required property string title
    required property bool later
    required property var words
    // The accent of the section, as a token's name.
    required property string accent
    // Title of the gallery this page is a part of, and "2 / 5"; both empty outside galleries.
    required property string gallery
    required property string position
    // True in the attract rotation: full screen, no controls, nothing waits for a touch.
    required property bool rotating
    // True when this is what the visitor sees, false while it fades out.
    property bool current: true

    // While true, nobody is asked whether they are still there.
    property bool busy: false
    // False while something is still arriving or growing; pictures wait for it.
    property bool settled: true
    // What is scrolled here: its place is kept for a visitor who comes back.
    property Scroller scroller: null
    // How strongly the thread shows behind; a scene with a drawing of its own turns it off.
    property real backdrop: 1
    readonly property color accentColor: Theme.accent(accent)
    readonly property bool wide: width > height * 1.15

    signal opened(string page)
    signal moved(int by)
    signal spoke(string language)
    signal closed

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    Accessible.name: title
    Accessible.role: Accessible.Pane
    anchors.fill: parent
}
