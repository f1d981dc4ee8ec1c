pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The number pad. A keyboard's digits type too; it has the keyboard itself, so that Enter confirms.
StaffPage {
    id: pad

    readonly property real key: Theme.px(Theme.portrait ? 148 : 112)

    function say(): void {
        if (Reader.listens)
            answer.Accessible.announce(answer.text);
    }

    Accessible.name: words.enterPin
    Accessible.role: Accessible.Grouping
    activeFocusOnTab: true

    Keys.onEnterPressed: pad.panel.enter()
    Keys.onPressed: event => {
        event.accepted = event.text >= "0" && event.text <= "9" && event.text.length === 1 || event.key === Qt.Key_Backspace;
        if (event.key === Qt.Key_Backspace)
            pad.panel.erase();
        else if (event.accepted)
            pad.panel.type(event.text);
    }
    Keys.onReturnPressed: pad.panel.enter()

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(20)
        width: Math.min(parent.width, Theme.px(900))

        Label {
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            size: Theme.label
            text: pad.words.forStaff
            width: parent.width
        }

        Rectangle {
            Accessible.name: pad.words.digitsTyped.replace("{count}", pad.view.typed)
            Accessible.role: Accessible.StaticText
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: pad.activeFocus ? Theme.gold : Theme.line
            border.width: Theme.hairline
            color: Theme.panel
            height: Theme.px(92)
            radius: Theme.px(20)
            width: keys.width

            Row {
                LayoutMirroring.enabled: false
                anchors.centerIn: parent
                spacing: Theme.px(14)

                Repeater {
                    model: pad.view.typed

                    Rectangle {
                        color: Theme.text
                        height: Theme.px(24)
                        radius: height / 2
                        width: height
                    }
                }
            }

            Label {
                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.muted
                text: pad.words.enterPin
                visible: pad.view.typed === 0
                wrapMode: Text.NoWrap
            }
        }

        Label {
            id: answer

            Accessible.ignored: text === ""
            Accessible.role: Accessible.AlertMessage
            color: Theme.coral
            horizontalAlignment: Text.AlignHCenter
            strong: true
            text: pad.view.answer
            width: parent.width
            // Room for it is always there: no key moves while somebody types.
            height: Math.max(implicitHeight, Theme.px(48))
            onTextChanged: pad.say()
        }

        Grid {
            id: keys

            LayoutMirroring.enabled: false
            anchors.horizontalCenter: parent.horizontalCenter
            columnSpacing: Theme.px(20)
            columns: 3
            rowSpacing: Theme.gap

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

                TouchButton {
                    id: key

                    required property string modelData
                    readonly property bool digit: modelData.length === 1

                    enabled: digit ? pad.view.open : pad.view.open && pad.view.typed > 0
                    filled: modelData === "enter"
                    height: pad.key
                    iconName: modelData === "erase" ? "backspace-outline" : modelData === "enter" ? "check" : ""
                    iconOnly: !digit
                    script: "latin"
                    size: Theme.px(56)
                    text: digit ? modelData : modelData === "erase" ? pad.words.deleteDigit : pad.words.confirm
                    width: Theme.px(Theme.portrait ? 260 : 216)
                    onClicked: {
                        if (digit)
                            pad.panel.type(modelData);
                        else if (modelData === "erase")
                            pad.panel.erase();
                        else
                            pad.panel.enter();
                    }
                }
            }
        }
    }
}
