pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A decision to follow, step by step.
Item {
    id: panel

    required property int decision
    required property list<var> decisions
    required property int step
    required property var words
    readonly property var here: steps[Math.min(step, steps.length - 1)]
    readonly property var steps: decisions[Math.min(decision, decisions.length - 1)].steps

    signal closed
    signal decided(int index)
    signal stepped(int index)

    onDecisionChanged: scroller.contentY = 0
    onStepChanged: scroller.contentY = 0

    PanelHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        closeText: panel.words.allLevels
        text: panel.words.followDecision

        onClosed: panel.closed()
    }

    Scroller {
        id: scroller

        anchors.bottom: walk.top
        anchors.bottomMargin: Theme.px(Theme.roomy ? 16 : 10)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        name: panel.words.followDecision

        Item {
            readonly property real between: Theme.px(20)
            // Where it is narrow, the step comes before the choice.
            readonly property bool narrow: width < Theme.px(560)

            height: choices.height + between + told.height
            width: parent.width

            Flow {
                id: choices

                spacing: Theme.gap
                width: parent.width
                y: parent.narrow ? told.height + parent.between : 0

                Repeater {
                    model: panel.decisions

                    Flow {
                        id: choice

                        required property int index
                        required property bool later
                        readonly property bool taken: index === panel.decision
                        required property string title

                        spacing: Theme.gap
                        width: Math.min(panel.width, chip.width + (later ? spacing + badge.width : 0))

                        TouchButton {
                            id: chip

                            Accessible.role: Accessible.RadioButton
                            checked: choice.taken
                            filled: choice.taken
                            text: choice.title
                            width: Math.min(implicitWidth, panel.width)

                            onClicked: panel.decided(choice.index)
                        }

                        Item {
                            height: badge.width + chip.width > panel.width ? badge.height : chip.height
                            visible: choice.later
                            width: badge.width

                            Badge {
                                id: badge

                                anchors.verticalCenter: parent.verticalCenter
                                text: choice.later ? panel.words.later : ""
                            }
                        }
                    }
                }
            }

            Column {
                id: told

                spacing: Theme.px(4)
                width: parent.width
                y: parent.narrow ? 0 : choices.height + parent.between

                WholeLabel {
                    strong: true
                    text: panel.here.when
                    width: parent.width
                    wish: Theme.subheading
                }

                Label {
                    text: panel.here.body
                    topPadding: Theme.px(8)
                    width: parent.width
                }
            }
        }
    }

    Fade {
        anchors.bottom: walk.top
        anchors.bottomMargin: Theme.px(Theme.roomy ? 16 : 10)
        shown: !scroller.atYEnd
        width: parent.width
    }

    Stepper {
        id: walk

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        count: panel.steps.length
        nextText: panel.words.nextStep
        previousText: panel.words.previousStep
        step: panel.step
        text: panel.here.count

        onStepped: index => panel.stepped(index)
    }
}
