pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What everyone is told. A message with a time of day is over then; others need to know for how long.
StaffPage {
    id: page

    property int chosen: -1

    Column {
        spacing: Theme.px(40)
        width: parent.width

        Label {
            color: Theme.muted
            text: page.words.messageBody
            width: parent.width
        }

        Flow {
            spacing: Theme.px(20)
            width: parent.width

            Repeater {
                model: page.view.rows

                TouchButton {
                    required property int index
                    required property bool timed
                    required text

                    filled: page.chosen === index
                    height: Theme.px(100)
                    size: Theme.body
                    width: Math.min(fullWidth, parent.width)
                    onClicked: {
                        if (timed)
                            page.panel.tell(index, 0);
                        else
                            page.chosen = index;
                    }
                }
            }
        }

        SpanChoice {
            ready: page.chosen >= 0
            view: page.view
            visible: page.chosen >= 0 || page.view.until !== ""
            width: parent.width
            onChosen: minutes => page.panel.tell(page.chosen, minutes)
            onStopped: page.panel.stop("message")
        }
    }
}
