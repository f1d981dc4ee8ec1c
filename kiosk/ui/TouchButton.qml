import QtQuick
import QtQuick.Templates as T

// Every control that is pressed: words, an icon, or both; at least 88 high and wide.
T.AbstractButton {
    id: button

    property string iconName: ""
    property bool iconOnly: false
    property int iconSize: Theme.px(iconOnly ? 44 : 38)
    property bool directional: false
    property bool iconAfter: false
    property bool filled: false
    property color accent: Theme.gold
    property color ground: Theme.tint(Theme.panel, 0.85)
    property int size: Theme.label
    property string script: Theme.script
    // What it takes with its words, whether they are shown now or not.
    readonly property real fullWidth: Math.max(Theme.touch, label.implicitWidth + (iconName ? Theme.px(56) : 0) + Theme.px(72))
    readonly property color ink: filled ? Theme.onAccent : Theme.text

    Accessible.name: Reader.spoken(text)
    Accessible.role: checkable ? Accessible.RadioButton : Accessible.Button
    focusPolicy: Qt.StrongFocus
    font.pixelSize: size
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + Theme.px(24))
    implicitWidth: iconOnly ? implicitHeight : fullWidth
    opacity: enabled ? 1 : 0.45
    padding: 0
    scale: pressed && Theme.moving ? 0.97 : 1

    background: Rectangle {
        border.color: button.filled ? button.accent : Theme.line
        border.width: Theme.hairline
        color: button.filled ? button.accent : button.pressed ? Theme.tint(button.accent, 0.35) : button.ground
        radius: height / 2

        FocusRing {
            rounding: parent.height / 2
            visible: button.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: row

            LayoutMirroring.enabled: Theme.mirrored !== button.iconAfter
            anchors.centerIn: parent
            spacing: Theme.px(18)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: button.ink
                directional: button.directional
                name: button.iconName
                size: button.iconSize
                visible: button.iconName !== ""
            }

            Label {
                id: label

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: button.ink
                script: button.script
                size: button.size
                strong: true
                text: button.text
                visible: !button.iconOnly
                width: Math.min(implicitWidth, Math.max(0, button.availableWidth - Theme.px(button.iconName ? 104 : 48)))
            }
        }
    }
    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    Keys.onEnterPressed: button.click()
    Keys.onReturnPressed: button.click()
}
