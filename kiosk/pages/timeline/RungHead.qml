import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// The part of an event that is always seen, and pressed: its date and its title.
T.AbstractButton {
    id: head

    required property string date
    required property string heading
    required property string phase
    required property string called
    required property string source
    required property color ink
    required property real pad
    required property bool chosen
    readonly property real dayHeight: day.height

    Accessible.description: Reader.spoken(head.called)
    Accessible.name: Reader.spoken(`${head.date}: ${head.heading}`)
    Accessible.role: Accessible.RadioButton
    checked: head.chosen
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touch, lines.height + 2 * head.pad)

    contentItem: Item {
        Column {
            id: lines

            anchors.left: parent.left
            anchors.margins: head.pad
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.px(4)

            Flow {
                spacing: Theme.px(20)
                width: parent.width

                Label {
                    id: day

                    Accessible.ignored: true
                    color: head.phase === "past" ? Theme.muted : head.ink
                    size: head.enabled ? Theme.label : Theme.body
                    strong: head.phase !== "past"
                    text: head.date
                    wrapMode: Text.NoWrap
                }

                Badge {
                    Accessible.ignored: true
                    accent: head.ink
                    filled: head.phase === "now"
                    most: parent.width
                    text: head.phase === "now" || head.phase === "later" ? head.called : ""
                }
            }

            Label {
                Accessible.ignored: true
                size: head.enabled ? (head.chosen ? Theme.subheading : Theme.body) : head.chosen ? Theme.heading : Theme.subheading
                strong: head.chosen
                text: head.heading
                width: parent.width
            }

            SourceLine {
                text: head.source
                width: parent.width
            }
        }
    }

    FocusRing {
        // Above what an opened event says below.
        anchors.bottomMargin: Theme.px(head.chosen ? 15 : -7)
        visible: head.visualFocus
    }

    Keys.onEnterPressed: head.click()
    Keys.onReturnPressed: head.click()
}
