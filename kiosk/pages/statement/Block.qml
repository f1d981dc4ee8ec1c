import QtQuick
import kiosk.ui

// One block of the document: a heading, a paragraph, or an item behind its mark.
Item {
    id: block

    // Of the model: what it is and says; null between two documents.
    required property var said
    readonly property string style: said?.style ?? ""
    readonly property string styled: said?.styled ?? ""
    readonly property string plain: said?.plain ?? ""
    readonly property string mark: said?.mark ?? ""
    readonly property int depth: said?.depth ?? 0
    property real scaling: 1
    readonly property bool heads: style === "heading" || style === "subheading"
    readonly property int size: Math.round(scaling * (style === "heading" ? Theme.heading : style === "subheading" ? Theme.subheading : Theme.body))
    readonly property real lead: Math.round(scaling * Theme.px(heads ? 40 : style === "item" ? 14 : 22))
    readonly property real indent: Math.round(scaling * Theme.px(56)) * depth

    height: words.implicitHeight + lead + (heads ? Theme.px(4) : 0)

    Label {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: block.indent - Math.max(implicitWidth, Math.round(block.scaling * Theme.px(40)))
        anchors.top: words.top
        color: Theme.paperAccent
        lineHeight: words.lineHeight
        size: block.size
        strong: true
        text: block.mark
        visible: text !== ""
    }

    Label {
        id: words

        Accessible.name: Reader.spoken(block.mark && block.mark !== "•" ? block.mark + " " + block.plain : block.plain)
        Accessible.role: block.heads ? Accessible.Heading : block.style === "item" ? Accessible.ListItem : Accessible.StaticText
        anchors.left: parent.left
        anchors.leftMargin: block.indent
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: block.lead
        color: Theme.paperText
        lineHeight: Math.round(size * (Theme.leading(size) + (block.heads ? 0.02 : 0.12)))
        size: block.size
        strong: block.heads
        text: block.heads ? block.plain : block.styled
        textFormat: block.heads ? Text.PlainText : Text.StyledText
    }
}
