import QtQuick
import kiosk.ui

// 15:00 and its end, or the part of the day where no hour is known.
Item {
    id: time

    required property string when
    required property string ends
    required property color ink
    property bool flat: false
    readonly property bool hour: /^[\d\u0660-\u0669\u06f0-\u06f9]/.test(when)

    implicitHeight: flat ? start.implicitHeight : column.implicitHeight
    implicitWidth: start.implicitWidth

    Column {
        id: column

        width: time.flat ? time.implicitWidth : time.width

        Label {
            id: start

            Accessible.ignored: true
            color: time.ink
            size: time.flat ? Theme.body : time.hour ? Theme.heading : Theme.px(32 * Theme.textScale)
            strong: true
            text: time.flat ? time.when + time.ends : time.when
            width: time.flat ? implicitWidth : time.width
        }

        Label {
            Accessible.ignored: true
            color: Theme.muted
            size: Theme.label
            text: time.ends
            visible: time.ends !== "" && !time.flat
            width: time.width
        }
    }
}
