import QtQuick
import kiosk.ui
import kiosk.visit

// All navigation, always in the same place, within reach.
Item {
    id: dock

    required property Navigator navigator
    // What of the screen's height is out of reach, and whether it can be brought into it.
    required property real lost
    required property bool lowReach
    readonly property bool sheetOpen: easyAccess.open || languages.open || speech.open
    readonly property real needed: home.fullWidth + back.fullWidth + ease.fullWidth + language.fullWidth + 3 * Theme.gap + Theme.gutter + (speaking.visible ? Theme.touch + Theme.gap : 0)
    readonly property real room: width - 2 * Theme.px(Theme.portrait ? 48 : 96)
    readonly property bool tight: needed > room

    function closeSheet(): bool {
        const was = sheetOpen;
        easyAccess.open = false;
        languages.open = false;
        speech.open = false;
        return was;
    }

    // Opens a sheet from anywhere: what has the keyboard gets it back.
    function show(sheet: Sheet): void {
        const here = Window.activeFocusItem;
        closeSheet();
        sheet.before = here;
        sheet.open = true;
    }

    implicitHeight: Theme.dock

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: Theme.hairline
    }

    EasyAccess {
        id: easyAccess

        anchors.bottom: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        lost: dock.lost
        lowReach: dock.lowReach
        navigator: dock.navigator
        opener: ease
    }

    Languages {
        id: languages

        anchors.bottom: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        lost: dock.lost
        navigator: dock.navigator
        opener: language
    }

    Speech {
        id: speech

        anchors.bottom: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        lost: dock.lost
        navigator: dock.navigator
        opener: speaking
    }

    Item {
        anchors.centerIn: parent
        height: Theme.touch
        width: dock.room

        Row {
            anchors.left: parent.left
            spacing: Theme.gap

            TouchButton {
                id: home

                filled: !dock.navigator.atHome
                iconName: "home-outline"
                text: dock.navigator.words.home
                onClicked: {
                    dock.closeSheet();
                    dock.navigator.home();
                }
            }

            TouchButton {
                id: back

                directional: true
                iconName: "arrow-left"
                iconOnly: dock.tight
                text: dock.navigator.words.back
                visible: !dock.navigator.atHome
                onClicked: {
                    if (!dock.closeSheet())
                        dock.navigator.back();
                }
            }
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.gap

            TouchButton {
                id: speaking

                filled: speech.open
                iconName: "account-voice"
                iconOnly: true
                text: dock.navigator.words.speech
                visible: dock.navigator.ease.speech
                onClicked: {
                    const open = speech.open;
                    dock.closeSheet();
                    speech.open = !open;
                }
            }

            TouchButton {
                id: ease

                filled: easyAccess.open
                iconName: "wheelchair-accessibility"
                iconOnly: dock.tight && dock.needed - back.fullWidth + Theme.touch > dock.room
                text: dock.navigator.words.easyAccess
                onClicked: {
                    const open = easyAccess.open;
                    dock.closeSheet();
                    easyAccess.open = !open;
                }
            }

            TouchButton {
                id: language

                Accessible.name: Reader.spoken(dock.navigator.words.language + ": " + text)
                filled: languages.open
                iconName: "translate"
                text: dock.navigator.languageName
                onClicked: {
                    const open = languages.open;
                    dock.closeSheet();
                    languages.open = !open;
                }
            }
        }
    }

    Connections {
        function onChanged(): void {
            if (dock.navigator.mode === "attract")
                dock.closeSheet();
        }

        function onSheetAsked(name: string): void {
            dock.show({
                "easyAccess": easyAccess,
                "languages": languages,
                "speech": speech
            }[name]);
        }

        target: dock.navigator
    }
}
