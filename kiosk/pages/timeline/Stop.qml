import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// An event on the horizontal line: its date above the knot, its title below.
T.AbstractButton {
    id: stop

    required property int index
    required property string date
    required property string narrowDate
    required property string title
    required property string body
    required property string phase
    required property string called
    required property string following
    property bool chosen: false
    property bool large: false
    property color accent: Theme.sky
    // The tallest date of all, so that every knot is on one line.
    property real dateRoom: dateHeight
    readonly property real dateHeight: day.implicitHeight
    readonly property real rest: knot.height + words.height + Theme.px(16)
    // With its text, whether that is shown or not.
    readonly property real full: knot.height + heading.height + more.implicitHeight + Theme.px(32)
    property bool telling: false
    // The space to the next one.
    property real between: 0

    Accessible.description: Reader.spoken(called)
    Accessible.name: Reader.spoken(`${date}: ${title}`)
    Accessible.role: Accessible.RadioButton
    checked: chosen
    focusPolicy: Qt.StrongFocus

    contentItem: Item {
        Strand {
            accent: stop.accent
            phase: stop.following
            visible: stop.following !== ""
            width: stop.width + stop.between
            x: stop.width / 2 - (Theme.mirrored ? width : 0)
            y: knot.y + knot.height / 2
        }

        Label {
            id: day

            Accessible.ignored: true
            color: stop.phase === "now" ? Theme.gold : stop.phase === "later" ? Theme.coral : Theme.muted
            horizontalAlignment: Text.AlignHCenter
            size: stop.large ? Theme.px(32) : Theme.largerText ? Theme.label : Theme.least
            strong: stop.chosen || stop.phase === "now"
            text: stop.large ? stop.date : stop.narrowDate
            width: stop.width - Theme.px(8)
            x: Theme.px(4)
            y: stop.dateRoom - implicitHeight
        }

        Knot {
            id: knot

            accent: stop.accent
            anchors.horizontalCenter: parent.horizontalCenter
            chosen: stop.chosen
            large: stop.large
            phase: stop.phase
            y: stop.dateRoom
        }

        Column {
            id: words

            spacing: Theme.px(stop.large ? 16 : 8)
            width: stop.width
            y: knot.y + knot.height

            WholeLabel {
                id: heading

                Accessible.ignored: true
                color: stop.chosen || stop.phase === "now" || stop.large ? Theme.text : Theme.muted
                horizontalAlignment: Text.AlignHCenter
                strong: stop.chosen || stop.large
                text: stop.title
                // With larger text the card needs the room, and says it.
                visible: stop.large || !Theme.largerText
                width: parent.width
                wish: stop.large ? Theme.px(36) : Theme.label
            }

            Label {
                id: more

                Accessible.ignored: true
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                size: Theme.px(28)
                text: stop.body
                visible: stop.telling && text !== ""
                width: parent.width
            }
        }

        FocusRing {
            anchors.margins: Theme.px(6)
            rounding: Theme.px(16)
            visible: stop.visualFocus
        }
    }

    Keys.onEnterPressed: stop.click()
    Keys.onReturnPressed: stop.click()
}
