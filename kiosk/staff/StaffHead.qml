import QtQuick
import kiosk.staff
import kiosk.ui

// What page it is, and the ways through it, back and out.
Item {
    id: head

    required property Panel panel
    required property var view
    required property Scroller scroller

    function announce(): void {
        title.Accessible.announce(title.text);
    }

    implicitHeight: Math.max(title.height, ways.height)

    Heading {
        id: title

        anchors.left: parent.left
        anchors.right: ways.left
        anchors.rightMargin: Theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        wish: Theme.heading
        text: head.view.title
    }

    Row {
        id: ways

        anchors.right: parent.right
        spacing: Theme.gap

        TouchButton {
            enabled: !head.scroller.atYBeginning
            iconName: "chevron-up"
            iconOnly: true
            text: head.view.words.scrollUp
            visible: head.scroller.scrollable
            onClicked: head.scroller.step(-0.8)
        }

        TouchButton {
            enabled: !head.scroller.atYEnd
            iconName: "chevron-down"
            iconOnly: true
            text: head.view.words.scrollDown
            visible: head.scroller.scrollable
            onClicked: head.scroller.step(0.8)
        }

        TouchButton {
            iconName: "translate"
            iconOnly: true
            text: head.view.words.language
            visible: head.view.page === "menu"
            onClicked: head.panel.open("language")
        }

        TouchButton {
            directional: true
            iconName: "arrow-left"
            text: head.view.words.back
            visible: head.view.page !== "menu" && head.view.page !== "pin"
            onClicked: head.panel.back()
        }

        TouchButton {
            iconName: "close"
            iconOnly: Theme.portrait && head.view.page !== "pin" && head.view.page !== "menu"
            text: head.view.words.close
            onClicked: head.panel.close()
        }
    }
}
