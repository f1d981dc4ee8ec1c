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
    readonly property bool sheetOpen: easyAccess.open || languages.open || speech.open || takePages.open
    readonly property real room: width - 2 * Theme.px(Theme.portrait ? 48 : 96)
    // How many of those that have an icon show it alone, for want of room.
    readonly property int icons: {
        const spare = [back, take, ease, home].map(each => each.there ? each.fullWidth - each.implicitHeight : 0);
        const all = [home, back, take, speaking, ease, language].filter(each => each.there);
        let needed = all.reduce((sum, each) => sum + each.fullWidth + Theme.gap, Theme.gutter - Theme.gap) - (speaking.there ? speaking.fullWidth - speaking.implicitHeight : 0);
        let count = 0;
        for (; needed > room && count < spare.length; count++)
            needed -= spare[count];
        return count;
    }

    function closeSheet(): bool {
        const was = sheetOpen;
        easyAccess.open = false;
        languages.open = false;
        speech.open = false;
        takePages.open = false;
        return was;
    }

    // Opens a sheet from anywhere: what has the keyboard gets it back.
    function show(sheet: Sheet): void {
        const here = Window.activeFocusItem;
        closeSheet();
        sheet.before = here;
        sheet.open = true;
    }

    component DockButton: TouchButton {
        // Its room is kept while it is there, seen or not.
        property bool there: true

        implicitHeight: Theme.dock - Theme.px(40)
        visible: there
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

    TakePages {
        id: takePages

        anchors.bottom: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        lost: dock.lost
        navigator: dock.navigator
        opener: take
    }

    Item {
        anchors.centerIn: parent
        height: home.height
        width: dock.room

        Row {
            anchors.left: parent.left
            spacing: Theme.gap

            DockButton {
                id: home

                filled: !dock.navigator.atHome
                iconName: "home-outline"
                iconOnly: dock.icons > 3
                text: dock.navigator.words.home
                onClicked: {
                    dock.closeSheet();
                    dock.navigator.home();
                }
            }

            DockButton {
                id: back

                directional: true
                iconName: "arrow-left"
                iconOnly: dock.icons > 0
                text: dock.navigator.words.back
                visible: !dock.navigator.atHome
                onClicked: {
                    if (!dock.closeSheet())
                        dock.navigator.back();
                }
            }

            DockButton {
                id: take

                there: dock.navigator.takeables.length > 0
                filled: takePages.open
                iconName: "qrcode"
                iconOnly: dock.icons > 1
                text: dock.navigator.words.takePages
                onClicked: {
                    const open = takePages.open;
                    dock.closeSheet();
                    takePages.open = !open;
                }
            }
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.gap

            DockButton {
                id: speaking

                there: dock.navigator.ease.speech
                filled: speech.open
                iconName: "account-voice"
                iconOnly: true
                text: dock.navigator.words.speech
                onClicked: {
                    const open = speech.open;
                    dock.closeSheet();
                    speech.open = !open;
                }
            }

            DockButton {
                id: ease

                filled: easyAccess.open
                iconName: "wheelchair-accessibility"
                iconOnly: dock.icons > 2
                text: dock.navigator.words.easyAccess
                onClicked: {
                    const open = easyAccess.open;
                    dock.closeSheet();
                    easyAccess.open = !open;
                }
            }

            DockButton {
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
