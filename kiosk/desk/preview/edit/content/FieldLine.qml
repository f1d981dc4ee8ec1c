pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.desk.preview

// A value that is written in a line: a day also from a calendar, a film's moment from the film.
Column {
    id: line

    required property string label
    required property string input
    required property string value
    required property bool wrong
    required property bool films
    required property var words

    signal written(string text)
    signal momentTaken

    spacing: 4

    Row {
        spacing: StaffTheme.gap
        width: parent.width

        StaffField {
            id: field

            name: line.label
            text: line.value
            width: parent.width - (moment.visible ? moment.width + StaffTheme.gap : 0) - (calendar.visible ? calendar.width + StaffTheme.gap : 0)
            wrong: line.wrong

            onEdited: text => line.written(text)
        }

        StaffButton {
            id: moment

            iconName: "timer-outline"
            text: line.words.filmMoment
            visible: line.input === "timecode" && line.films
            onClicked: line.momentTaken()
        }

        StaffButton {
            id: calendar

            Accessible.name: line.words.calendar.replace("{field}", line.label)
            chosen: month.active
            display: T.AbstractButton.IconOnly
            iconName: "calendar-month"
            visible: ["date", "moment", "beginning"].includes(line.input)
            width: 34
            onClicked: month.active = !month.active
        }
    }

    Loader {
        id: month

        active: false

        sourceComponent: DayGrid {
            day: field.input.text
            words: line.words

            onClosed: {
                month.active = false;
                field.input.forceActiveFocus(Qt.OtherFocusReason);
            }
            onTaken: day => {
                // An hour that stands behind the day stays.
                field.input.text = day + field.input.text.replace(/^[0-9-]*/, "");
                line.written(field.input.text);
                closed();
            }
        }

        onLoaded: (item as DayGrid).begin()
    }
}
