import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// A part of a donut: its colour, its name, its share and, if that is another number, its value.
T.AbstractButton {
    id: share

    required property int index
    required property string label
    required property string reading
    required property string empty
    required property list<var> marks
    required property color tone
    required property bool golden
    required property bool told
    required property int size
    readonly property string portion: marks[0]?.share ?? empty
    readonly property string amount: marks[0]?.value ?? ""

    Accessible.checkable: false
    Accessible.name: Reader.spoken(reading)
    Accessible.role: Accessible.Button
    bottomPadding: Theme.px(14)
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.touch, contentItem.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.px(20)
    rightPadding: Theme.px(20)
    topPadding: Theme.px(14)

    background: Rectangle {
        color: Theme.tint(Theme.gold, share.told || share.pressed ? 0.16 : 0)
        radius: Theme.px(16)

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.tint(Theme.line, 0.6)
            height: Theme.hairline
            width: parent.width
        }

        FocusRing {
            anchors.margins: 0
            rounding: Theme.px(10)
            visible: share.visualFocus
        }
    }
    contentItem: Item {
        implicitHeight: Math.max(words.height, figures.height)

        Rectangle {
            id: swatch

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: share.tone
            height: Theme.px(28)
            radius: Theme.px(6)
            width: height
        }

        Label {
            id: words

            Accessible.ignored: true
            anchors.left: swatch.right
            anchors.leftMargin: Theme.px(20)
            anchors.right: figures.left
            anchors.rightMargin: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            size: share.size
            text: share.label
        }

        Column {
            id: figures

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Label {
                Accessible.ignored: true
                anchors.right: parent.right
                color: share.golden ? Theme.gold : Theme.text
                size: share.size
                strong: true
                text: share.portion
                wrapMode: Text.NoWrap
            }

            Label {
                Accessible.ignored: true
                anchors.right: parent.right
                color: Theme.muted
                size: Theme.label
                text: share.amount
                visible: text !== "" && text !== share.portion
                wrapMode: Text.NoWrap
            }
        }
    }

    Keys.onEnterPressed: share.click()
    Keys.onReturnPressed: share.click()
}
