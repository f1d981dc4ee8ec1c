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
    readonly property real control: Theme.dock - Theme.px(40)
    readonly property bool takes: navigator.takeables.length > 0
    readonly property bool speaks: navigator.ease.speech
    // Those that show their icon alone, for want of room; that of Back is kept at home, too.
    readonly property var iconic: {
        const shorter = [back, ...(takes ? [take] : []), ease, home];
        const wide = [...shorter, language].reduce((sum, each) => sum + each.fullWidth + Theme.gap, Theme.gutter - Theme.gap);
        let needed = wide + (speaks ? control + Theme.gap : 0);
        return shorter.filter(each => {
            const tight = needed > room;
            needed -= tight ? each.fullWidth - control : 0;
            return tight;
        });
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
        height: dock.control
        width: dock.room

        Row {
            anchors.left: parent.left
            spacing: Theme.gap

            TouchButton {
                id: home

                implicitHeight: dock.control
                filled: !dock.navigator.atHome
                iconName: "home-outline"
                iconOnly: dock.iconic.includes(home)
                text: dock.navigator.words.home
                onClicked: {
                    dock.closeSheet();
                    dock.navigator.home();
                }
            }

            TouchButton {
                id: back

                implicitHeight: dock.control
                directional: true
                iconName: "arrow-left"
                iconOnly: dock.iconic.includes(back)
                text: dock.navigator.words.back
                visible: !dock.navigator.atHome
                onClicked: {
                    if (!dock.closeSheet())
                        dock.navigator.back();
                }
            }

            TouchButton {
                id: take

                implicitHeight: dock.control
                filled: takePages.open
                iconName: "qrcode"
                iconOnly: dock.iconic.includes(take)
                text: dock.navigator.words.takePages
                visible: dock.takes
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

            TouchButton {
                id: speaking

                implicitHeight: dock.control
                filled: speech.open
                iconName: "account-voice"
                iconOnly: true
                text: dock.navigator.words.speech
                visible: dock.speaks
                onClicked: {
                    const open = speech.open;
                    dock.closeSheet();
                    speech.open = !open;
                }
            }

            TouchButton {
                id: ease

                implicitHeight: dock.control
                filled: easyAccess.open
                iconName: "wheelchair-accessibility"
                iconOnly: dock.iconic.includes(ease)
                text: dock.navigator.words.easyAccess
                onClicked: {
                    const open = easyAccess.open;
                    dock.closeSheet();
                    easyAccess.open = !open;
                }
            }

            TouchButton {
                id: language

                implicitHeight: dock.control
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
