import QtQuick
import QtQuick.Templates as T
import kiosk.ui

// The poster, which plays the film; or says calmly that it cannot be played, or not yet.
T.AbstractButton {
    id: button

    required property string poster
    required property string length
    required property var words
    required property bool unavailable
    required property bool coming
    readonly property string obstacle: coming ? words.filmComing : words.filmUnavailable

    Accessible.description: Reader.spoken(unavailable ? words.filmUnavailableBody : "")
    Accessible.name: Reader.spoken(unavailable ? obstacle : text + ", " + length)
    Accessible.role: Accessible.Button
    enabled: !unavailable
    focusPolicy: Qt.StrongFocus
    implicitHeight: width * 9 / 16
    text: words.play

    background: Poster {
        poster: button.poster

        Rectangle {
            anchors.fill: parent
            border.color: button.pressed ? Theme.gold : Theme.line
            border.width: Theme.hairline
            color: button.pressed ? Theme.tint(Theme.video, 0.3) : "transparent"
        }

        FocusRing {
            rounding: 0
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            color: Theme.videoGold
            height: Theme.px(176)
            radius: height / 2
            scale: button.pressed && Theme.moving ? 0.95 : 1
            visible: !button.unavailable
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.video
                name: "play"
                size: Theme.px(104)
            }
        }

        Badge {
            Accessible.ignored: true
            accent: Theme.videoText
            anchors.bottom: parent.bottom
            anchors.margins: Theme.px(24)
            anchors.right: parent.right
            color: Theme.tint(Theme.video, 0.85)
            text: button.length
            visible: !button.unavailable
        }

        Rectangle {
            anchors.fill: parent
            color: Theme.tint(Theme.video, 0.72)
            visible: button.unavailable

            Column {
                anchors.centerIn: parent
                spacing: Theme.px(20)
                width: parent.width - 2 * Theme.px(64)

                Label {
                    Accessible.ignored: true
                    color: Theme.videoText
                    horizontalAlignment: Text.AlignHCenter
                    size: Theme.heading
                    strong: true
                    text: button.obstacle
                    width: parent.width
                }

                Label {
                    Accessible.ignored: true
                    color: Theme.videoText
                    horizontalAlignment: Text.AlignHCenter
                    text: button.words.filmUnavailableBody
                    width: parent.width
                }
            }
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
