import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A passage of the transcript, which leads to its moment; or a chapter's name above its passages.
T.AbstractButton {
    id: passage

    required property real at
    required property string time
    required property bool heading
    required text
    required property string script
    property bool here: false
    // In the largest text the time stands above the words.
    readonly property bool upright: Theme.largestText

    Accessible.name: Reader.spoken(heading ? text : text + ", " + time)
    Accessible.role: heading ? Accessible.Heading : Accessible.Button
    bottomPadding: Theme.px(14)
    checked: here
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + (upright ? moment.height : 0) + topPadding + bottomPadding)
    leftPadding: Theme.px(24)
    rightPadding: Theme.px(24)
    topPadding: Theme.px(14)

    background: Rectangle {
        border.color: passage.here ? Theme.gold : "transparent"
        border.width: Theme.hairline
        color: passage.pressed ? Theme.tint(Theme.gold, 0.35) : passage.here ? Theme.panel : "transparent"
        radius: Theme.px(20)

        FocusRing {
            rounding: parent.radius
            visible: passage.visualFocus
        }
    }
    contentItem: Item {
        Label {
            id: moment

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.top: parent.top
            color: passage.heading ? Theme.gold : Theme.muted
            script: "latin"
            size: Theme.label
            text: passage.time
            width: Math.max(implicitWidth, Theme.px(72))
        }

        Label {
            id: words

            Accessible.ignored: true
            anchors.left: passage.upright ? parent.left : moment.right
            anchors.leftMargin: passage.upright ? 0 : Theme.px(18)
            anchors.right: parent.right
            anchors.top: passage.upright ? moment.bottom : parent.top
            color: passage.heading ? Theme.gold : Theme.text
            lineHeight: Math.round(size * Theme.leadingOf(passage.script, size))
            script: passage.script
            size: Theme.px(30 * Theme.textScale)
            strong: passage.heading
            text: passage.text
        }
    }

    Keys.onEnterPressed: passage.click()
    Keys.onReturnPressed: passage.click()
}
