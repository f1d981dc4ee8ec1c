pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// One plain colour after another, and greys at the end: pixels that are dead or a cable that is loose show.
StaffPage {
    id: page

    readonly property list<string> colours: ["#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000", "greys"]
    property int shown: 0

    whole: true

    Rectangle {
        anchors.fill: parent
        color: page.colours[page.shown] === "greys" ? "#808080" : page.colours[page.shown]
    }

    Row {
        anchors.fill: parent
        visible: page.colours[page.shown] === "greys"

        Repeater {
            model: 16

            Rectangle {
                required property int index

                color: Qt.rgba(index / 15, index / 15, index / 15, 1)
                height: page.height
                width: page.width / 16
            }
        }
    }

    T.AbstractButton {
        Accessible.name: text
        Accessible.role: Accessible.Button
        anchors.fill: parent
        focus: true
        text: page.words.colourBody
        onClicked: {
            if (page.shown < page.colours.length - 1)
                page.shown += 1;
            else
                page.panel.back();
        }

        Keys.onEnterPressed: click()
        Keys.onReturnPressed: click()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.surface
        height: label.height + Theme.px(32)
        radius: height / 2
        width: label.implicitWidth + Theme.px(72)

        Label {
            id: label

            anchors.centerIn: parent
            text: page.words.colourBody + " · " + (page.shown + 1) + "/" + page.colours.length
            wrapMode: Text.NoWrap
        }
    }
}
