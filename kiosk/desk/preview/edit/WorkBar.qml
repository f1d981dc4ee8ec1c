import QtQuick
import kiosk.desk
import kiosk.desk.preview

// How far long work is, and the way to leave it.
Item {
    id: bar

    required property Work work

    height: visible ? lines.height : 0
    visible: bar.work.busy

    Column {
        id: lines

        spacing: 6
        width: parent.width

        StaffText {
            text: bar.work.what
            width: parent.width
            wrapMode: Text.Wrap
        }

        Row {
            spacing: StaffTheme.gap
            width: parent.width

            Rectangle {
                Accessible.name: bar.work.words.done.replace("{count}", Math.round(100 * bar.work.part))
                Accessible.role: Accessible.ProgressBar
                anchors.verticalCenter: parent.verticalCenter
                color: StaffTheme.pit
                height: 8
                radius: 4
                width: parent.width - stop.width - StaffTheme.gap

                Rectangle {
                    color: StaffTheme.accent
                    height: parent.height
                    radius: 4
                    width: parent.width * bar.work.part
                }
            }

            StaffButton {
                id: stop

                text: bar.work.words.cancel
                onClicked: bar.work.stop()
            }
        }
    }
}
