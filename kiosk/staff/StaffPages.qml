pragma ComponentBehavior: Bound

import QtQuick
import kiosk.staff

// The panel's page of the moment, by its name; each is made anew when it is opened.
Loader {
    id: pages

    required property Panel panel
    required property var view
    readonly property var made: ({
            "pin": pin,
            "menu": actions,
            "test": actions,
            "cleaning": spans,
            "dark": spans,
            "hold": hold,
            "volume": volume,
            "message": message,
            "problems": problems,
            "contents": contents,
            "again": quit,
            "leave": quit,
            "language": languages,
            "touch_test": touches,
            "colour_test": colours,
            "sound_test": sounds,
            "film_test": film
        })

    function show(page: string): void {
        sourceComponent = made[page] ?? null;
    }

    Component {
        id: pin

        Pad {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: actions

        Actions {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: spans

        Spans {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: hold

        HoldPage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: volume

        VolumePage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: message

        MessagePage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: problems

        ProblemPage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: contents

        ContentPage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: quit

        QuitPage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: languages

        LanguagePage {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: touches

        TouchTest {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: colours

        ColourTest {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: sounds

        SoundTest {
            panel: pages.panel
            view: pages.view
        }
    }

    Component {
        id: film

        FilmTest {
            panel: pages.panel
            view: pages.view
        }
    }
}
