import QtQuick
import kiosk.ui

// The end of the film, above its last picture: again, or home.
FocusScope {
    id: end

    required property var words

    signal again
    signal home

    Accessible.name: words.filmEnded
    Accessible.role: Accessible.Dialog

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.video, 0.66)
    }

    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(56)
        width: Math.min(parent.width - 2 * Theme.px(48), Theme.px(1400))

        Heading {
            color: Theme.videoText
            horizontalAlignment: Text.AlignHCenter
            text: end.words.filmEnded
            width: parent.width
        }

        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gutter
            width: Math.min(parent.width, again.width + home.width + spacing)

            TouchButton {
                id: again

                filled: true
                focus: true
                height: Theme.px(112)
                iconName: "replay"
                size: Theme.body
                text: end.words.watchAgain
                onClicked: end.again()
            }

            TouchButton {
                id: home

                height: Theme.px(112)
                iconName: "home-outline"
                size: Theme.body
                text: end.words.home
                onClicked: end.home()
            }
        }
    }
}
