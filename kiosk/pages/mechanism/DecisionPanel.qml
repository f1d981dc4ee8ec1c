pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A decision to follow, step by step.
Item {
    id: panel

    required property list<var> decisions
    required property int decision
    required property int step
    required property var words
    readonly property var steps: decisions[decision].steps
    readonly property var here: steps[step]

    signal closed
    signal decided(int index)
    signal stepped(int index)

    PanelHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        closeText: panel.words.allLevels
        text: panel.words.followDecision
        onClosed: panel.closed()
    }

    Scroller {
        anchors.bottom: walk.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap

        Column {
            spacing: Theme.px(28)
            width: parent.width

            Flow {
                spacing: Theme.gap
                width: parent.width

                Repeater {
                    model: panel.decisions

                    Row {
                        id: choice

                        required property int index
                        required property string title
                        required property bool later
                        readonly property bool taken: index === panel.decision

                        spacing: Theme.gap

                        TouchButton {
                            Accessible.checkable: true
                            Accessible.checked: choice.taken
                            filled: choice.taken
                            text: choice.title
                            width: Math.min(implicitWidth, panel.width)
                            onClicked: panel.decided(choice.index)
                        }

                        Badge {
                            anchors.verticalCenter: parent.verticalCenter
                            text: choice.later ? panel.words.later : ""
                        }
                    }
                }
            }

            Column {
                spacing: Theme.px(4)
                width: parent.width

                Label {
                    color: Theme.gold
                    size: Theme.label
                    strong: true
                    text: panel.here.count
                    width: parent.width
                }

                Label {
                    size: Theme.subheading
                    strong: true
                    text: panel.here.when
                    width: parent.width
                }

                Label {
                    text: panel.here.body
                    topPadding: Theme.px(8)
                    width: parent.width
                }
            }
        }
    }

    Stepper {
        id: walk

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        count: panel.steps.length
        nextText: panel.words.next
        previousText: panel.words.previous
        step: panel.step
        onStepped: index => panel.stepped(index)
    }
}
