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
    // Which twentieth of its film is played, from 0; -1 while none is.
    property int filmPart: -1
    // Where the film is that plays, in milliseconds; -1 while none does.
    property real playhead: -1
    // False while something is still arriving or growing; pictures wait for it.
    property bool settled: true
    // The pictures of the content's that are on it, each of which names itself; and those that cannot be shown.
    property list<Image> pictures: []
    readonly property bool arrived: pictures.every(picture => picture.status !== Image.Loading)
    readonly property list<string> missing: pictures.filter(picture => picture.status === Image.Error).map(picture => String(picture.source))
    // What is scrolled here: its place is kept for a visitor who comes back.
    property Scroller scroller: null
    // How strongly the thread shows behind; a scene with a drawing of its own turns it off.
    property real backdrop: 1
    // True while nothing can be seen through any part of it: what is behind is not drawn.
    property bool opaque: false
    readonly property color accentColor: Theme.accent(accent)
    readonly property bool wide: width > height * 1.15

    // What can be done here, said after the title to whoever cannot see it.
    property string use: ""
    readonly property string arrival: [position, use].filter(part => part !== "").join(". ")
    // What a visitor chose on it: a page of the same kind begins with that, until the visit ends.
    property var kept: null

    // The way to the neighbours in the gallery, where there is one.
    property TwoWays ways: null

    signal opened(string page)
    signal moved(int by)
    signal spoke(string language)
    signal closed
    // A part of it that the visitor wants to take along.
    signal took(string part)
    // What a touch changed, to be said where nobody sees it.
    signal told(string text)
    // What it was given may have changed by itself: it goes on with what is so now.
    signal outdated
    // What was kept of the page before.
    signal recalled(var kept)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    Accessible.name: Reader.spoken(title)
    // A pane would be read out whole by some screen readers as soon as it is entered.
    Accessible.role: Accessible.Section
    anchors.fill: parent
}
