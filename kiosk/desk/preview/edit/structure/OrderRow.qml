import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview
import kiosk.ui

// A page in a list: a grip to drag it by, its title, how long it stays, and the way out of the list.
Item {
    id: row

    required property int index
    required property string page
    required property string title
    required property string seconds
    required property bool here
    required property int count
    required property int step
    required property bool timed
    required property var words

    signal moved(int to)
    signal opened
    signal dropped
    signal stays(string text)

    function begin(): void {
        grip.forceActiveFocus(Qt.OtherFocusReason);
    }

    height: step - 4
    z: dragging.active ? 1 : 0

    Rectangle {
        id: card

        border.color: row.here ? StaffTheme.accent : "transparent"
        border.width: 1
        color: dragging.active ? StaffTheme.pressed : StaffTheme.raised
        height: row.height
        radius: StaffTheme.radius
        width: row.width

        T.AbstractButton {
            id: grip

            Accessible.description: row.words.howToMove
            Accessible.name: row.words.place.replace("{number}", row.index + 1).replace("{count}", row.count).replace("{title}", row.title)
            Accessible.role: Accessible.Button
            focusPolicy: Qt.StrongFocus
            height: parent.height
            width: 34

            background: Rectangle {
                border.color: grip.visualFocus || grip.activeFocus ? StaffTheme.accent : "transparent"
                border.width: 2
                color: "transparent"
                radius: StaffTheme.radius
            }
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    color: StaffTheme.muted
                    name: "drag"
                    size: StaffTheme.icon
                }
            }

            Keys.onPressed: event => {
                const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
                if (by && event.modifiers & Qt.AltModifier) {
                    event.accepted = true;
                    if (row.index + by >= 0 && row.index + by < row.count)
                        row.moved(row.index + by);
                }
            }
            Keys.onReturnPressed: row.opened()

            DragHandler {
                id: dragging

                target: card
                xAxis.enabled: false

                onActiveChanged: {
                    if (active)
                        return;
                    const to = Math.max(0, Math.min(row.count - 1, row.index + Math.round(card.y / row.step)));
                    card.y = 0;
                    if (to !== row.index)
                        Qt.callLater(row.moved, to);
                }
            }
        }

        StaffButton {
            anchors.left: grip.right
            anchors.right: stays.visible ? stays.left : out.left
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            height: 32
            text: row.title

            background: Item {}
            contentItem: StaffText {
                Accessible.ignored: true
                text: row.title
                verticalAlignment: Text.AlignVCenter
            }

            onClicked: row.opened()
        }

        StaffField {
            id: stays

            anchors.right: out.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            height: 30
            name: row.words.secondsOf.replace("{title}", row.title)
            text: row.seconds
            visible: row.timed
            width: 52

            onDone: text => row.stays(text)
        }

        StaffButton {
            id: out

            anchors.right: parent.right
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            display: T.AbstractButton.IconOnly
            height: 30
            iconName: "close"
            text: row.words.outOfList.replace("{title}", row.title)
            width: 32
            onClicked: row.dropped()
        }
    }
}
