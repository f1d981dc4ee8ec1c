import QtQuick
import kiosk.ui
import "../../../kiosk/shell"

// With the real navigator of the real content, which is held: nothing turns and nobody is asked by itself.
Case {
    id: test

    height: 1080
    name: "Shell"
    width: 1920

    Component {
        id: dock

        Dock {
            lost: 0
            lowReach: Theme.portrait
            navigator: visit
            width: 1920
            y: 900
        }
    }

    Component {
        id: attract

        Attract {
            navigator: visit
            width: 1920
        }
    }

    Component {
        id: stage

        Stage {
            height: 900
            navigator: visit
            width: 1920
        }
    }

    Component {
        id: soon

        BackSoon {
            families: fontFamilies
            height: 1080
            sentences: ["latin", "chinese", "arabic"].map((script, index) => ({
                        script,
                        sentence: `Soon ${index}`
                    }))
            width: 1920
        }
    }

    Component {
        id: walked

        FocusScope {
            property alias walk: walk

            height: 600
            width: 900

            FocusWalk {
                id: walk

                root: parent
            }

            Repeater {
                model: 6

                TouchButton {
                    required property int index

                    text: String(index)
                    x: 300 * (index % 3)
                    y: 300 * Math.floor(index / 3)
                }
            }
        }
    }

    function cleanup(): void {
        visit.end();
        visit.speak("en");
    }

    function atHome(): void {
        visit.home();
    }

    function staged(): Stage {
        const item = made(stage) as Stage;
        if (!item.scene)
            item.change();
        return item;
    }

    function test_the_dock_leads_home_and_back(): void {
        atHome();
        const item = made(dock);
        const buttons = parts(item, "TouchButton");
        compare(buttons.map(button => button.text), [visit.words.home, visit.words.easyAccess, "English"]);
        verify(!buttons[0].filled);
        visit.open("figures");
        visit.open("opium");
        const [home, back] = parts(item, "TouchButton");
        compare([home.filled, back.text, part(back, "Icon").name], [true, visit.words.back, "arrow-left"]);
        waitForPolish(test.Window.window);
        verify(leftOf(home) < leftOf(back));
        mouseClick(back);
        compare(visit.depth, 2);
        mouseClick(home);
        verify(visit.atHome);
    }

    function test_the_docks_sheets_rise_above_it_one_at_a_time(): void {
        atHome();
        const item = made(dock);
        const [, ease, language] = parts(item, "TouchButton");
        const sheet = kind => parts(item, kind)[0]?.children[1].opacity ?? 0;
        mouseClick(ease);
        tryVerify(() => sheet("EasyAccess") === 1);
        verify(ease.filled && item.sheetOpen);
        mouseClick(language);
        tryVerify(() => sheet("Languages") === 1 && sheet("EasyAccess") === 0);
        verify(language.filled && !ease.filled);
        verify(item.closeSheet());
        tryVerify(() => sheet("Languages") === 0);
        verify(!item.closeSheet() && !language.filled);
    }

    function test_the_end_of_a_visit_closes_what_is_open(): void {
        atHome();
        const item = made(dock);
        mouseClick(parts(item, "TouchButton")[1]);
        verify(item.sheetOpen);
        visit.end();
        verify(!item.sheetOpen);
    }

    function test_languages_are_those_of_the_content_in_their_order(): void {
        atHome();
        const item = made(dock);
        mouseClick(parts(item, "TouchButton")[2]);
        tryVerify(() => parts(item, "Languages").length === 1);
        const buttons = parts(part(item, "Languages"), "TouchButton");
        compare(buttons.map(button => button.text), visit.languages.map(language => language.name));
        compare(buttons.map(button => button.filled), visit.languages.map(language => language.code === "en"));
        compare(buttons.map(button => texts(button)[0].font.family), visit.languages.map(language => fontFamilies[language.script]));
        tryVerify(() => part(item, "Languages").children[1].opacity === 1);
        mouseClick(buttons[2]);
        compare([visit.language, item.sheetOpen], ["zh", false]);
    }

    function test_easy_access_has_each_help_and_turns_it_on(): void {
        atHome();
        Theme.screen = Qt.size(1080, 1920);
        const item = made(dock);
        mouseClick(parts(item, "TouchButton")[1]);
        tryVerify(() => parts(item, "EasyAccess").length === 1);
        // Speech, the first, has tests of its own.
        const toggles = parts(part(item, "EasyAccess"), "Toggle").slice(1);
        const names = ["largerText", "largestText", "widerLetters", "readingLine", "easyWords", "highContrast", "invertedContrast", "lessMotion", "lowReach"];
        compare(toggles.map(toggle => toggle.text), names.map(name => visit.words[name]));
        compare(toggles.map(toggle => part(toggle, "Icon").name), ["format-size", "magnify-plus-outline", "format-letter-spacing", "minus-box-outline", "book-open-variant", "contrast-circle", "invert-colors", "motion-pause-outline", "arrow-collapse-down"]);
        compare(toggles.map(toggle => toggle.body), names.map(name => visit.words[name + "Body"]));
        for (const [index, name] of names.entries()) {
            toggles[index].clicked();
            compare(visit.ease[name], true);
            compare(toggles[index].checked, true);
        }
        Theme.screen = Qt.size(1920, 1080);
        verify(!toggles[toggles.length - 1].visible, "only a tall screen has a lower part to bring things to");
    }

    function test_the_segments_say_how_far_the_rotation_is(): void {
        const item = made(attract);
        const marks = parts(item, "Rectangle").filter(each => each.here !== undefined);
        compare(marks.length, visit.turns);
        const turn = visit.turn;
        compare(marks.map(mark => String(mark.color)), marks.map((_, index) => index === turn ? dark.gold : index < turn ? dark.muted : dark.line));
        verify(marks[turn].width > 1.5 * marks[(turn + 1) % marks.length].width);
        verify(leftOf(marks[0]) < leftOf(marks[1]));
    }

    function test_the_invitation_is_said_in_every_language(): void {
        const item = made(attract);
        const others = visit.languages.filter(language => language.code !== visit.language);
        compare(says(item), [visit.words.touchToExplore, ...others.map(language => language.touchToExplore)]);
        compare(texts(item).slice(1).map(text => text.font.family), others.map(language => fontFamilies[language.script]));
        compare(part(item, "Icon").name, "gesture-tap");
    }

    function test_a_stage_fades_from_one_page_into_the_next(): void {
        atHome();
        const item = staged();
        compare(item.front.opacity, 1, "the very first picture is there at once");
        const before = item.front;
        visit.open("documents");
        verify(item.front !== before && !item.settled);
        verify(!before.enabled && item.front.enabled, "a finger on the page that leaves opens nothing");
        tryVerify(() => item.front.opacity > 0 && item.front.opacity < 1 && before.opacity < 1);
        tryVerify(() => item.settled);
        compare([item.front.opacity, before.opacity, before.scene], [1, 0, null]);
        compare(item.title, item.scene.title);
        visit.home();
        tryVerify(() => item.settled);
    }

    function test_a_stage_keeps_the_page_in_another_language(): void {
        atHome();
        const item = staged();
        visit.open("documents");
        tryVerify(() => item.settled);
        const scene = item.scene, title = scene.title;
        visit.speak("ar");
        compare(item.scene, scene);
        verify(item.mirrored && scene.title !== title);
        visit.speak("en");
        compare(scene.title, title);
        visit.home();
        tryVerify(() => item.settled);
    }

    function test_back_soon_says_it_in_every_script(): void {
        const item = made(soon);
        compare(says(item), ["Soon 0", "Soon 1", "Soon 2"]);
        compare(texts(item).map(text => text.font.family), [fontFamilies.latin, fontFamilies.chinese, fontFamilies.arabic]);
        for (const text of texts(item)) {
            compare(text.color, Qt.color(dark.text));
            compare(text.horizontalAlignment, Text.AlignHCenter);
        }
        same(grabImage(test).pixel(10, 1000), dark.background, "its ground");
    }

    function test_arrow_keys_walk_to_the_nearest_control_data(): var {
        return [
            {
                tag: "right",
                key: Qt.Key_Right,
                from: 0,
                to: 1
            },
            {
                tag: "left",
                key: Qt.Key_Left,
                from: 2,
                to: 1
            },
            {
                tag: "down",
                key: Qt.Key_Down,
                from: 1,
                to: 4
            },
            {
                tag: "up",
                key: Qt.Key_Up,
                from: 5,
                to: 2
            }
        ];
    }

    function test_arrow_keys_walk_to_the_nearest_control(data: var): void {
        const item = made(walked);
        const buttons = parts(item, "TouchButton");
        buttons[data.from].forceActiveFocus(Qt.TabFocusReason);
        verify(item.walk.towards(data.key));
        verify(buttons[data.to].visualFocus);
        verify(!item.walk.towards(Qt.Key_A));
    }
}
