import QtQuick
import kiosk.ui

// How loud films are, and for how long.
StaffPage {
    id: page

    Column {
        spacing: Theme.px(48)
        width: parent.width

        Label {
            color: Theme.muted
            text: page.words.volumeBody + " · " + page.words.usualVolume.replace("{volume}", page.view.usual)
            width: parent.width
        }

        Row {
            anchors.left: parent.left
            spacing: Theme.gutter

            TouchButton {
                enabled: page.view.volume > 0
                height: Theme.px(112)
                iconName: "volume-minus"
                iconOnly: true
                text: page.words.quieter
                width: height
                onClicked: page.panel.louden(-1)
            }

            Label {
                Accessible.name: page.words.volume + " " + text
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                size: Theme.title
                strong: true
                text: page.view.loudness
                width: Theme.px(240)
                wrapMode: Text.NoWrap
            }

            TouchButton {
                enabled: page.view.volume < 100
                height: Theme.px(112)
                iconName: "volume-plus"
                iconOnly: true
                text: page.words.louder
                width: height
                onClicked: page.panel.louden(1)
            }
        }

        SpanChoice {
            view: page.view
            width: parent.width
            onChosen: minutes => page.panel.start("volume", minutes)
            onStopped: page.panel.stop("volume")
        }
    }
}
