import QtQuick
import kiosk.desk
import kiosk.visit

// All that staff choose: how the stand is seen, when, and where it is.
Rectangle {
    id: bar

    required property Preview preview
    required property Navigator navigator
    required property DayClock clock

    color: StaffTheme.ground

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: whole.height
        interactive: contentHeight > height

        Item {
            id: whole

            // On a low screen the list of pages keeps some height, and all is scrolled.
            height: Math.max(bar.height, heading.y + heading.height + StaffTheme.panel)
            width: bar.width

            Column {
                id: choices

                anchors.left: parent.left
                anchors.margins: StaffTheme.margin
                anchors.right: parent.right
                anchors.top: parent.top
                spacing: 14

                ScreenSection {
                    preview: bar.preview
                    width: parent.width
                }

                LanguageSection {
                    navigator: bar.navigator
                    preview: bar.preview
                    width: parent.width
                }

                LookSection {
                    navigator: bar.navigator
                    preview: bar.preview
                    width: parent.width
                }

                ClockSection {
                    clock: bar.clock
                    width: parent.width
                }
            }

            StaffSection {
                id: heading

                anchors.left: choices.left
                anchors.right: choices.right
                anchors.top: choices.bottom
                anchors.topMargin: 14
                beside: bar.preview.pages.length
                name: "PAGES"
            }

            PageList {
                anchors.bottom: parent.bottom
                anchors.left: choices.left
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.top: heading.bottom
                preview: bar.preview
            }
        }
    }
}
