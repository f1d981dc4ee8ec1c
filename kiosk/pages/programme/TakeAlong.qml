import QtQuick
import kiosk.ui

// The event as a code for a phone's calendar; a touch beside it closes it.
FocusScope {
    id: panel

    required property var words
    property var event: null
    // Gets the focus back.
    property Item opener: null
    // Room for the keyboard's ring.
    readonly property real edge: Theme.px(14)
    readonly property bool narrow: width < Theme.px(Theme.largestText ? 1400 : 1000)

    signal closed

    Accessible.name: words.toCalendar
    Accessible.role: Accessible.Dialog
    visible: event !== null
    onVisibleChanged: if (visible)
        close.forceActiveFocus(Qt.OtherFocusReason)

    Keys.onEscapePressed: panel.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }

    MouseArea {
        anchors.fill: parent
        onClicked: panel.closed()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gutter
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
        height: Math.min(grid.height + 2 * Theme.padding, parent.height - 2 * Theme.gutter)
        radius: Theme.radius
        width: Math.min(parent.width - 2 * Theme.px(48), Theme.px(panel.narrow ? 900 : 1240))

        MouseArea {
            anchors.fill: parent
        }

        Scroller {
            anchors.fill: parent
            anchors.margins: Theme.padding - panel.edge
            controls: true

            Item {
                height: grid.height + 2 * panel.edge
                width: parent?.width ?? 0

                Grid {
                    id: grid

                    columns: panel.narrow ? 1 : 2
                    horizontalItemAlignment: panel.narrow ? Grid.AlignHCenter : Grid.AlignLeft
                    spacing: Theme.px(48)
                    verticalItemAlignment: Grid.AlignVCenter
                    width: parent.width - 2 * panel.edge
                    x: panel.edge
                    y: panel.edge

                    QrCode {
                        id: code

                        caption: panel.words.toCalendarBody
                        implicitWidth: Theme.px(468)
                        payload: panel.event?.calendar ?? ""
                    }

                    Column {
                        spacing: Theme.px(20)
                        width: panel.narrow ? grid.width : grid.width - code.width - grid.spacing

                        Heading {
                            text: panel.event?.title ?? ""
                            width: parent.width
                            wish: Theme.subheading
                        }

                        WholeLabel {
                            color: Theme.gold
                            strong: true
                            text: panel.event ? [panel.event.label, panel.event.when].join(" · ") : ""
                            width: parent.width
                        }

                        Label {
                            color: Theme.muted
                            size: Theme.label
                            text: panel.words.toCalendarBody
                            width: parent.width
                        }

                        TouchButton {
                            id: close

                            anchors.left: parent.left
                            iconName: "close"
                            text: panel.words.close
                            onClicked: panel.closed()
                        }
                    }
                }
            }
        }
    }
}
