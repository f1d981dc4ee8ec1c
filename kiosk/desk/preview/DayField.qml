import QtQuick
import kiosk.desk

// The day as staff write it: 2017-03-13. What is no day is put back.
Rectangle {
    id: field

    required property DayClock clock

    border.color: input.activeFocus ? StaffTheme.accent : StaffTheme.line
    border.width: 1
    color: StaffTheme.pit
    height: StaffTheme.control
    radius: StaffTheme.radius
    width: 134

    StaffText {
        id: weekday

        anchors.left: parent.left
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.muted
        text: field.clock.weekday
    }

    TextInput {
        id: input

        function show(): void {
            text = field.clock.day;
        }

        Accessible.name: "Day"
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.left: weekday.right
        anchors.leftMargin: 6
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.text
        font.family: StaffTheme.family
        font.pixelSize: StaffTheme.words
        maximumLength: 10
        selectByMouse: true
        selectedTextColor: StaffTheme.overAccent
        selectionColor: StaffTheme.accent

        Component.onCompleted: show()
        onEditingFinished: {
            if (text !== field.clock.day)
                field.clock.setDay(text);
            show();
        }

        Connections {
            function onChanged(): void {
                if (!input.activeFocus)
                    input.show();
            }

            target: field.clock
        }
    }
}
