pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview

// A month to choose a day in: arrow keys go by day and week, Page Up and Down by month, Return takes it.
FocusScope {
    id: grid

    // The day that is written, as in 2017-03-13; what is none begins today.
    required property string day
    required property var words
    property date at: new Date()
    readonly property var english: Qt.locale("en_GB")

    signal taken(string day)
    signal closed

    function begin(): void {
        const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(grid.day);
        grid.at = parts ? new Date(parts[1], parts[2] - 1, parts[3], 12) : new Date();
        beginning.restart();
    }

    function go(years: int, months: int, by: int): void {
        const next = new Date(grid.at.getFullYear() + years, grid.at.getMonth() + months, 1, 12);
        const last = new Date(next.getFullYear(), next.getMonth() + 1, 0).getDate();
        next.setDate(Math.min(grid.at.getDate(), last) + by);
        grid.at = next;
    }

    function written(day: date): string {
        return Qt.formatDate(day, "yyyy-MM-dd");
    }

    // The day in a cell; the first row has the first of the month.
    function inCell(index: int): date {
        const first = new Date(grid.at.getFullYear(), grid.at.getMonth(), 1, 12);
        first.setDate(1 + index - (first.getDay() + 6) % 7);
        return first;
    }

    implicitHeight: head.height + weekdays.height + days.height + 4
    implicitWidth: days.width

    Keys.onEscapePressed: grid.closed()

    // Once there is room for it, so that it is scrolled to.
    Timer {
        id: beginning

        interval: 0

        onTriggered: days.forceActiveFocus(Qt.TabFocusReason)
    }

    Row {
        id: head

        spacing: 4

        StaffButton {
            display: T.AbstractButton.IconOnly
            iconName: "chevron-left"
            text: grid.words.monthBefore
            width: 34
            onClicked: grid.go(0, -1, 0)
        }

        StaffText {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: grid.english.toString(grid.at, "MMMM yyyy")
            width: 7 * 34 - 2 * 38
        }

        StaffButton {
            display: T.AbstractButton.IconOnly
            iconName: "chevron-right"
            text: grid.words.monthAfter
            width: 34
            onClicked: grid.go(0, 1, 0)
        }
    }

    Row {
        id: weekdays

        anchors.top: head.bottom
        anchors.topMargin: 4

        Repeater {
            model: 7

            StaffText {
                required property int index

                Accessible.ignored: true
                color: StaffTheme.muted
                font.pixelSize: StaffTheme.small
                horizontalAlignment: Text.AlignHCenter
                text: grid.english.dayName((index + 1) % 7, Locale.ShortFormat)
                width: 34
            }
        }
    }

    Grid {
        id: days

        Accessible.focusable: true
        Accessible.name: grid.words.day.replace("{day}", grid.english.toString(grid.at, "dddd d MMMM yyyy"))
        Accessible.role: Accessible.Table
        activeFocusOnTab: true
        anchors.top: weekdays.bottom
        columns: 7
        focus: true

        Keys.onDownPressed: grid.go(0, 0, 7)
        Keys.onEnterPressed: grid.taken(grid.written(grid.at))
        Keys.onLeftPressed: grid.go(0, 0, -1)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                grid.go(0, event.key === Qt.Key_PageUp ? -1 : 1, 0);
        }
        Keys.onReturnPressed: grid.taken(grid.written(grid.at))
        Keys.onRightPressed: grid.go(0, 0, 1)
        Keys.onUpPressed: grid.go(0, 0, -7)

        Repeater {
            model: 42

            T.AbstractButton {
                id: cell

                required property int index
                readonly property date day: grid.inCell(index)
                readonly property bool chosen: grid.written(day) === grid.written(grid.at)

                Accessible.name: grid.english.toString(day, "d MMMM yyyy")
                Accessible.role: Accessible.Button
                focusPolicy: Qt.NoFocus
                height: 30
                hoverEnabled: true
                width: 34

                background: Rectangle {
                    border.color: cell.chosen && days.activeFocus ? StaffTheme.text : "transparent"
                    border.width: 2
                    color: cell.chosen ? StaffTheme.accent : cell.hovered ? StaffTheme.raised : "transparent"
                    radius: StaffTheme.radius
                }
                contentItem: StaffText {
                    Accessible.ignored: true
                    color: cell.chosen ? StaffTheme.overAccent : cell.day.getMonth() === grid.at.getMonth() ? StaffTheme.text : StaffTheme.muted
                    horizontalAlignment: Text.AlignHCenter
                    text: cell.day.getDate()
                    verticalAlignment: Text.AlignVCenter
                }

                onClicked: grid.taken(grid.written(day))
            }
        }
    }
}
