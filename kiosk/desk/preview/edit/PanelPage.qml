import QtQuick

// What every panel beside the stand is: as wide as the side panel, scrolled where it is higher.
FocusScope {
    // The panel's section of the words file.
    required property var words
}
