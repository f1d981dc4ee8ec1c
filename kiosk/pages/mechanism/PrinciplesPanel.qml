import QtQuick
import kiosk.ui

// The core principles, each with what it means.
Item {
    id: panel

    required property list<var> principles
    required property var words

    signal closed

    PanelHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        closeText: panel.words.allLevels
        text: panel.words.principles

        onClosed: panel.closed()
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.px(20)
        name: panel.words.principles

        PrincipleList {
            columns: 1
            principles: panel.principles
            width: parent.width
        }
    }

    Fade {
        anchors.bottom: parent.bottom
        shown: !scroller.atYEnd
        width: parent.width
    }
}
