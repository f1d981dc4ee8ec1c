pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.visit

// The invitation below the rotation, in every language, and where the rotation is.
Item {
    id: attract

    required property Navigator navigator

    // Its height, before it is first drawn.
    function layOut(): void {
        invitations.forceLayout();
        words.forceLayout();
    }

    implicitHeight: Math.max(Theme.px(152), words.implicitHeight + Theme.px(Theme.portrait ? 96 : 56))

    Rectangle {
        anchors.fill: parent
        color: Theme.tint(Theme.background, 0.72)
    }

    // The whole bar, for whoever cannot see where to touch.
    Item {
        Accessible.name: attract.navigator.words.touchToExplore
        Accessible.role: Accessible.Button
        anchors.fill: parent

        Accessible.onPressAction: attract.navigator.touch()
    }

    // A little aside, and ever elsewhere: what stands still for weeks would burn in.
    Item {
        height: parent.height
        width: parent.width
        x: Theme.px(attract.navigator.aside.x)
        y: Theme.px(attract.navigator.aside.y)

        Rectangle {
            id: hand

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.gold
            height: Theme.px(92)
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.onAccent
                name: "gesture-tap"
                size: Theme.px(54)
            }
        }

        Column {
            id: words

            anchors.left: hand.right
            anchors.leftMargin: Theme.px(28)
            anchors.right: Theme.portrait ? parent.right : segments.left
            anchors.rightMargin: Theme.portrait ? Theme.margin : Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)

            Label {
                Accessible.ignored: true
                size: Theme.px(38)
                strong: true
                text: attract.navigator.words.touchToExplore
                width: parent.width
            }

            Flow {
                id: invitations

                spacing: Theme.px(18)
                width: parent.width

                Repeater {
                    model: attract.navigator.languages.filter(language => language.code !== attract.navigator.language)

                    Item {
                        id: invitation

                        required property string code
                        required property string touchToExplore
                        required property string script
                        readonly property string spokenIn: code

                        Accessible.name: touchToExplore
                        Accessible.role: Accessible.Button
                        height: Theme.px(42)
                        width: word.implicitWidth

                        Accessible.onPressAction: {
                            attract.navigator.speak(code);
                            attract.navigator.touch();
                        }

                        Label {
                            id: word

                            Accessible.ignored: true
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.muted
                            script: invitation.script
                            lineHeight: 1
                            lineHeightMode: Text.ProportionalHeight
                            size: Theme.least
                            text: invitation.touchToExplore
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }

        Row {
            id: segments

            // Anchors that come and go when the screen is turned would leave it stretched.
            spacing: Theme.px(10)
            x: Theme.portrait ? (parent.width - width) / 2 : Theme.mirrored ? Theme.margin : parent.width - Theme.margin - width
            y: Theme.portrait ? 0 : (parent.height - height) / 2

            Repeater {
                model: attract.navigator.turns

                Rectangle {
                    id: segment

                    required property int index
                    readonly property bool here: index === attract.navigator.turn

                    color: here ? Theme.gold : index < attract.navigator.turn ? Theme.muted : Theme.line
                    height: Theme.px(8)
                    radius: height / 2
                    width: Theme.px((here ? 2 : 1) * Math.min(36, 320 / attract.navigator.turns))
                }
            }
        }
    }
}
