import QtQuick
import kiosk.desk.preview

// What became of something: a screen reader says it when it comes.
StaffText {
    Accessible.role: Accessible.AlertMessage
    visible: text !== ""
    width: parent.width
    wrapMode: Text.Wrap

    onTextChanged: said => {
        if (said !== "")
            Accessible.announce(said);
    }
}
