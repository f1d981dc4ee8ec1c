import QtQuick
import kiosk.ui

// One thought in large type. It is shown from afar, so its words are as large as they can be.
Scene {
    id: scene

    required property string kicker
    required property string body
    required property string source
    required property var art
    required property var action
    readonly property real measure: wide ? width * 0.6 - Theme.margin : width - 2 * side
    readonly property real side: wide ? Theme.margin : Theme.px(72)
    readonly property real room: height - Theme.px(wide ? 96 : 160)

    Art {
        accent: scene.accentColor
        anchors.fill: parent
        drawing: scene.art.drawing
        mirrored: Theme.mirrored
        visible: scene.art.drawing !== "" && !Theme.highContrast
    }

    Image {
        Accessible.name: scene.art.about
        Accessible.role: Accessible.Graphic
        anchors.right: scene.wide ? parent.right : undefined
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        height: scene.wide ? parent.height : parent.height * 0.45
        source: scene.art.image
        sourceSize: Qt.size(width, height)
        visible: source !== ""
        width: scene.wide ? parent.width * 0.4 : parent.width
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: scene.side
        anchors.verticalCenter: scene.wide ? parent.verticalCenter : undefined
        anchors.bottom: scene.wide ? undefined : parent.bottom
        anchors.bottomMargin: Theme.px(96)
        spacing: Theme.px(40)
        width: scene.measure

        Row {
            spacing: Theme.px(24)
            width: parent.width

            Rectangle {
                id: dash

                anchors.verticalCenter: parent.verticalCenter
                color: scene.accentColor
                height: Theme.px(6)
                width: Theme.px(72)
            }

            Label {
                color: scene.accentColor
                font.capitalization: Theme.script === "latin" ? Font.AllUppercase : Font.MixedCase
                font.letterSpacing: Theme.script === "latin" ? Theme.px(3) : 0
                size: Theme.px(32)
                strong: true
                text: scene.kicker
                width: parent.width - dash.width - parent.spacing
            }
        }

        Heading {
            id: headline

            // As large as fits: display type for the few words a banner should have.
            size: Theme.px(text.length > 70 ? 72 : text.length > 46 && Theme.script !== "chinese" ? 88 : 104)
            text: scene.title
            width: parent.width
        }

        Label {
            color: Theme.muted
            size: Theme.px(42)
            text: scene.body
            visible: text !== ""
            width: Math.min(parent.width, Theme.px(1100))
        }

        TouchButton {
            directional: true
            filled: true
            iconAfter: true
            iconName: "arrow-right"
            size: Theme.body
            text: scene.action?.label ?? ""
            visible: text !== ""
            onClicked: scene.opened(scene.action.page)
        }

        SourceLine {
            text: scene.source ? scene.words.source.replace("{source}", scene.source) : ""
            width: parent.width
        }
    }
}
