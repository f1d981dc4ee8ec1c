import QtQuick
import QtQuick.Templates as T
import kiosk.ui
import kiosk.visit

// The question before the stand returns to its start; a touch anywhere answers it.
FocusScope {
    id: question

    required property Navigator navigator
    // What of the screen is out of reach at the bottom.
    property real foot: 0
    // Room around and between; less of it where words need it.
    readonly property real pad: Theme.px(Theme.largestText ? 36 : 56)
    readonly property bool asking: navigator.mode === "asking"
    // What had the keyboard gets it back.
    property Item before: null
    property bool keyed: false

    function giveBack(): void {
        if (!asking)
            before?.forceActiveFocus(keyed ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    Accessible.name: title.text
    Accessible.role: Accessible.AlertMessage
    opacity: asking ? 1 : 0
    visible: opacity > 0
    onAskingChanged: {
        if (asking) {
            before = Window.activeFocusItem;
            keyed = (before as T.AbstractButton)?.visualFocus ?? false;
            yes.forceActiveFocus(Qt.TabFocusReason);
        } else {
            Qt.callLater(giveBack);
        }
    }

    Connections {
        function onRemainingChanged(): void {
            if (question.asking && [10, 5].includes(question.navigator.remaining))
                question.navigator.announce(body.text);
        }

        target: question.navigator
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }

    MouseArea {
        anchors.fill: parent
        enabled: question.asking
        onClicked: question.navigator.touch()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: question.foot + Theme.dock + Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.gold
        border.width: Theme.hairline
        color: Theme.surface
        height: column.implicitHeight + 2 * question.pad
        radius: Theme.radius
        width: Math.min(parent.width - Theme.margin, Theme.px(1080))

        Column {
            id: column

            anchors.left: parent.left
            anchors.margins: question.pad
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: question.pad / 2

            Heading {
                id: title

                wish: Theme.heading
                text: question.navigator.words.stillThere
                width: parent.width
            }

            Label {
                id: body

                color: Theme.muted
                text: question.navigator.words.stillThereBody.replace("{seconds}", question.navigator.remaining)
                width: parent.width
            }

            Rectangle {
                color: Theme.line
                height: Theme.px(8)
                radius: height / 2
                width: parent.width

                Rectangle {
                    color: Theme.gold
                    height: parent.height
                    radius: height / 2
                    width: parent.width * question.navigator.remaining / Math.max(1, question.navigator.answerWithin)
                    x: Theme.mirrored ? parent.width - width : 0
                }
            }

            Flow {
                spacing: Theme.gutter
                width: parent.width

                TouchButton {
                    id: yes

                    filled: true
                    size: Theme.body
                    text: question.navigator.words.stillThereYes
                    onClicked: question.navigator.touch()
                }

                TouchButton {
                    size: Theme.body
                    text: question.navigator.words.startOver
                    onClicked: question.navigator.end()
                }
            }
        }
    }
}
