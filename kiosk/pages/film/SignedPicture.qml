import QtQuick
import QtMultimedia
import kiosk.ui

// The film in sign language.
Item {
    id: signed

    required property Projection leader
    required property Choices choices
    required property var words
    readonly property alias company: company

    Accessible.name: Reader.spoken([words.signLanguage, choices.signed?.language ?? ""].filter(part => part !== "").join(", "))
    Accessible.role: Accessible.Graphic

    Rectangle {
        anchors.fill: parent
        color: Theme.video
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        endOfStreamPolicy: VideoOutput.KeepLastFrame
        opacity: company.seen ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }

    Company {
        id: company

        fileName: signed.choices.signed?.fileName ?? ""
        film: signed.choices.signed?.film ?? ""
        leader: signed.leader
        screen: output
    }
}
