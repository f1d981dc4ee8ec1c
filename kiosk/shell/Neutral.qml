import QtQuick

// The stand's window while there is no content at all.
StandWindow {
    id: neutral

    required property list<var> sentences
    required property var families

    title: "Information stand"

    BackSoon {
        anchors.fill: parent
        families: neutral.families
        sentences: neutral.sentences
    }
}
