import QtQuick
import kiosk.ui

Case {
    name: "Theme"

    function test_colours_are_the_designs_data(): var {
        return ["dark", "light", "high"].map(tag => ({
                    tag
                }));
    }

    function test_colours_are_the_designs(data: var): void {
        const design = theme(data.tag);
        const tokens = {
            onAccent: design.on_accent,
            paperText: design.paper_text,
            paperMuted: design.paper_muted,
            paperAccent: design.paper_accent
        };
        for (const name of ["background", "surface", "panel", "line", "text", "muted", "gold", "teal", "sky", "coral", "paper"])
            tokens[name] = design[name];
        for (const name in tokens)
            compare(Theme[name], Qt.color(tokens[name]), name);
    }

    function test_a_film_has_its_colours_in_every_theme(): void {
        for (const name of ["dark", "light", "high"]) {
            theme(name);
            compare(Theme.video, Qt.color(video.ground));
            compare(Theme.videoText, Qt.color(video.text));
            compare(Theme.videoGold, Qt.color(video.gold));
            compare(Theme.codeLight, Qt.color("white"));
        }
    }

    function test_accents_by_their_names(): void {
        for (const name of ["gold", "teal", "sky", "coral"])
            compare(Theme.accent(name), Qt.color(dark[name]));
        compare(Theme.accent("unheard of"), Qt.color(dark.gold));
    }

    function test_sizes_follow_the_short_side_data(): var {
        return [
            {
                tag: "HD",
                screen: Qt.size(1920, 1080),
                unit: 1
            },
            {
                tag: "upright",
                screen: Qt.size(1080, 1920),
                unit: 1
            },
            {
                tag: "4K",
                screen: Qt.size(3840, 2160),
                unit: 2
            }
        ];
    }

    function test_sizes_follow_the_short_side(data: var): void {
        Theme.screen = data.screen;
        const design = {
            title: 72,
            heading: 48,
            subheading: 40,
            body: 34,
            label: 28,
            least: 26,
            margin: 96,
            gutter: 32,
            gap: 16,
            radius: 28,
            touch: 88,
            dock: 128
        };
        for (const name in design)
            compare(Theme[name], design[name] * data.unit, name);
        compare(Theme.portrait, data.tag === "upright");
    }

    function test_larger_text(): void {
        Theme.largerText = true;
        compare([Theme.title, Theme.heading, Theme.subheading, Theme.body, Theme.label], [79, 55, 50, 43, 35]);
        compare(Theme.least, 26);
    }

    function test_the_largest_text_is_twice_as_large_in_what_is_read(): void {
        Theme.largerText = true;
        Theme.largestText = true;
        compare([Theme.title, Theme.heading, Theme.subheading, Theme.body, Theme.label, Theme.small], [144, 96, 80, 68, 56, 52]);
    }

    function test_letters_stand_further_apart_where_they_are_not_joined(): void {
        compare(Theme.trackingOf("latin", 50), 0);
        const before = Theme.leadingOf("latin", 30);
        Theme.widerLetters = true;
        compare([Theme.trackingOf("latin", 50), Theme.trackingOf("arabic", 50)], [6, 0]);
        compare(Theme.wordSpacing, 0.16);
        verify(Theme.leadingOf("latin", 30) > before);
    }

    function test_motion_is_short_and_shorter_when_less_is_wanted(): void {
        for (const duration of [Theme.calm, Theme.slow])
            verify(duration >= 200 && duration <= 400);
        verify(Theme.quick <= Theme.calm);
        Theme.lessMotion = true;
        verify(!Theme.moving);
        for (const duration of [Theme.quick, Theme.calm])
            verify(duration > 50 && duration < 160, "a plain short fade");
        verify(Theme.slow < 10, "nothing else");
    }

    function test_letters_and_line_heights_by_script_data(): var {
        return [
            {
                tag: "latin",
                display: 1.14,
                body: 1.28
            },
            {
                tag: "chinese",
                display: 1.28,
                body: 1.4
            },
            {
                tag: "arabic",
                display: 1.38,
                body: 1.5
            }
        ];
    }

    function test_letters_and_line_heights_by_script(data: var): void {
        Theme.script = data.tag;
        compare(Theme.family, fontFamilies[data.tag]);
        compare(Theme.familyOf(data.tag), fontFamilies[data.tag]);
        compare([Theme.leading(72), Theme.leading(34)], [data.display, data.body]);
    }

    function test_words_stay_whole(): void {
        compare(Theme.unbroken("one two-three"), ["one", "two", "three"]);
        compare(Theme.unbroken("禁毒").filter(word => word), ["禁", "毒"]);
        compare(Theme.unbroken("约2.43\u2060亿").filter(word => word), ["约", "2.43亿"]);
    }
}
