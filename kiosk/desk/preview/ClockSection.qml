import QtQuick
import QtQuick.Templates as T
import kiosk.desk

// The stand's clock: drag through the day, step or write the day, or let it be now.
StaffSection {
    id: section

    required property DayClock clock

    beside: clock.real ? "the computer's time" : "moved"
    name: "CLOCK OF THE STAND"

    Item {
        height: StaffTheme.control
        width: parent.width

        StaffText {
            id: hour

            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: StaffTheme.large
            text: section.clock.time
        }

        Row {
            anchors.right: parent.right
            spacing: 2

            StaffButton {
                display: T.AbstractButton.IconOnly
                iconName: "chevron-left"
                text: "Day before"
                width: height
                onClicked: section.clock.moveDay(-1)
            }

            DayField {
                clock: section.clock
            }

            StaffButton {
                display: T.AbstractButton.IconOnly
                iconName: "chevron-right"
                text: "Day after"
                width: height
                onClicked: section.clock.moveDay(1)
            }

            StaffButton {
                enabled: !section.clock.real
                text: "Now"
                onClicked: section.clock.release()
            }
        }
    }

    DaySlider {
        clock: section.clock
        width: parent.width
    }
}
