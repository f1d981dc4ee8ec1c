import QtQuick
import kiosk.desk.preview

// A column of the page: which column of the sheet it is, or what all rows say.
Item {
    id: row

    required property string key
    required property string label
    required property bool needed
    required property int at
    required property list<string> options
    required property bool constant
    required property string said
    required property var words

    signal filled(int option)
    signal same(string text)

    implicitHeight: choice.height + (same.visible ? same.height + 4 : 0)

    StaffText {
        anchors.verticalCenter: choice.verticalCenter
        color: row.needed && row.at === 0 && row.said === "" ? StaffTheme.grave : StaffTheme.text
        text: row.label
        width: parent.width * 0.38
    }

    StaffChoice {
        id: choice

        anchors.right: parent.right
        currentIndex: row.at
        model: row.options
        name: row.words.columnFor.replace("{name}", row.label)
        width: parent.width * 0.6
        onActivated: index => row.filled(index)
    }

    StaffField {
        id: same

        anchors.right: parent.right
        anchors.top: choice.bottom
        anchors.topMargin: 4
        hint: row.words.same
        name: row.words.sameFor.replace("{name}", row.label)
        text: row.said
        visible: row.constant && row.at === 0
        width: parent.width * 0.6

        onDone: text => row.same(text)
    }
}
