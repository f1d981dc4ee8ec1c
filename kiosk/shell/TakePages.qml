pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// What was opened in this visit, as codes to take along by phone; all in one comes first.
Sheet {
    id: sheet

    required property Navigator navigator
    readonly property var words: navigator.words
    readonly property var takeables: navigator.takeables
    readonly property var shown: takeables[Math.min(chosen, takeables.length - 1)] ?? null
    readonly property bool narrow: Theme.portrait
    property int chosen: 0

    Accessible.name: words.takePages
    widest: Theme.px(Theme.largestText ? 1728 : 1500)
    onOpenChanged: {
        if (open)
            chosen = 0;
    }

    Grid {
        columns: sheet.narrow ? 1 : 2
        horizontalItemAlignment: sheet.narrow ? Grid.AlignHCenter : Grid.AlignLeft
        spacing: Theme.px(48)
        width: parent.width

        Item {
            height: sheet.narrow ? code.height : Math.max(code.height, list.height)
            width: code.width

            QrCode {
                id: code

                caption: sheet.words.takePagesCode.replace("{title}", sheet.shown?.title ?? "")
                height: width
                payload: sheet.shown?.payload ?? ""
                width: Theme.px(560)
                // It stays in sight while the list beside it is scrolled.
                y: Math.max(0, Math.min(sheet.scroller.contentY, parent.height - height))
            }
        }

        Column {
            id: list

            spacing: Theme.gap
            width: sheet.narrow ? parent.width : parent.width - code.width - (parent as Grid).spacing

            Heading {
                text: sheet.words.takePages
                width: parent.width
                wish: Theme.subheading
            }

            Label {
                color: Theme.muted
                size: Theme.label
                text: sheet.words.takePagesBody
                width: parent.width
            }

            Repeater {
                model: sheet.takeables

                TakeChoice {
                    required property int index
                    required property string payload

                    checked: index === sheet.chosen
                    width: parent.width
                    onClicked: {
                        sheet.chosen = index;
                        if (sheet.narrow)
                            sheet.scroller.contentY = 0;
                        sheet.navigator.announce(code.caption);
                    }
                }
            }
        }
    }
}
