import QtQuick
import QtTest
import kiosk.ui
import "../../../kiosk/pages/film"

Case {
    id: test

    readonly property list<var> tracks: [["en", "English", "latin", "Good evening"], ["zh", "中文", "chinese", "晚上好"]].map(([code, name, script, text]) => ({
                code,
                name,
                script,
                cues: [
                    {
                        start: 1000,
                        end: 3000,
                        text
                    },
                    {
                        start: 4000,
                        end: 5000,
                        text: `${text}, again`
                    }
                ]
            }))

    name: "Film"

    Component {
        id: bar

        Bar {
            to: 100
            value: 25
            width: 640
        }
    }

    Component {
        id: scrubber

        Scrubber {
            chapters: [0, 30000].map(at => ({
                        at
                    }))
            duration: 60000
            playing: false
            position: 15000
            width: 900
            words: ({
                    filmPlace: "Place",
                    filmPosition: "{position} of {duration}"
                })
        }
    }

    Component {
        id: caption

        Caption {
            position: 2000
            size: 46
            track: test.tracks[0]
            widest: 900
        }
    }

    Component {
        id: captions

        Captions {
            first: "en"
            position: 2000
            second: "zh"
            tracks: test.tracks
            width: 1000
        }
    }

    Component {
        id: choices

        Choices {
            describedSounds: [
                {
                    code: "en",
                    film: "",
                    stream: 2
                },
                {
                    code: "ru",
                    film: "",
                    stream: 3
                }
            ]
            ownDescribed: "en"
            ownSound: "original"
            ownTrack: "en"
            signed: null
            sounds: [
                {
                    code: "ru",
                    film: "",
                    stream: 1
                }
            ]
            transcript: null
            volume: 0.7
        }
    }

    Component {
        id: loudness

        Loudness {
            possible: false
            width: 700
            words: ({
                    noSound: "No sound",
                    volume: "Volume",
                    mute: "Mute",
                    unmute: "Unmute"
                })
        }
    }

    Component {
        id: chapters

        ChapterList {
            chapters: [[0, "0:00", "Beginning"], [20000, "0:20", "Middle"]].map(([at, time, title]) => ({
                        at,
                        time,
                        title
                    }))
            heading: "Chapters"
            width: 800
        }
    }

    Component {
        id: choice

        TrackChoice {
            chosen: "zh"
            heading: "Subtitles"
            noneText: "Off"
            tracks: test.tracks
            width: 800
        }
    }

    Component {
        id: end

        EndPanel {
            height: 700
            width: 1100
            words: ({
                    filmEnded: "The end",
                    watchAgain: "Watch again",
                    home: "Home"
                })
        }
    }

    Component {
        id: poster

        PosterButton {
            coming: false
            length: "1:16"
            poster: ""
            unavailable: false
            width: 640
            words: ({
                    play: "Play",
                    filmComing: "Soon",
                    filmUnavailable: "Not now",
                    filmUnavailableBody: "Later"
                })
        }
    }

    Component {
        id: title

        RotationTitle {
            note: "A sample"
            source: "Source: SCO"
            title: "The film"
            width: 1100
        }
    }

    Component {
        id: spy

        SignalSpy {}
    }

    function heard(target: var, name: string): SignalSpy {
        return createTemporaryObject(spy, test, {
            target,
            signalName: name
        });
    }

    function test_a_bar_is_golden_as_far_as_its_value(): void {
        const item = made(bar);
        same(pixel(item, 0.1, 0.5), video.gold, "what is behind");
        verify(!alike(pixel(item, 0.7, 0.5), video.gold, 40));
        const knob = item.handle;
        compare(knob.color, Qt.color(video.gold));
        fuzzyCompare(knob.x + knob.width / 2, 20 + 0.25 * 600, 1);
        item.value = 75;
        fuzzyCompare(knob.x + knob.width / 2, 20 + 0.75 * 600, 1);
        mousePress(item, item.width / 2, item.height / 2);
        verify(knob.height > 50, "it answers the press");
        mouseRelease(item, item.width / 2, item.height / 2);
        fuzzyCompare(item.value, 50, 2);
    }

    function test_keys_move_a_bar_in_their_direction(): void {
        const item = made(bar);
        item.forceActiveFocus(Qt.TabFocusReason);
        compare(parts(item, "FocusRing").length, 1);
        keyClick(Qt.Key_Right);
        compare(item.value, 35);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(item.value, 15);
    }

    function test_the_time_line_runs_from_left_to_right_even_in_arabic(): void {
        Theme.mirrored = true;
        const item = made(scrubber, {
            words: {
                filmPlace: "Place",
                filmPosition: "{position} of {duration}"
            }
        });
        compare(says(item), ["0:15", "1:00"]);
        const [now, length] = texts(item);
        const slider = part(item, "Bar");
        verify(rightOf(now) < leftOf(slider) && rightOf(slider) < leftOf(length));
        fuzzyCompare(slider.handle.x + slider.handle.width / 2, slider.placeOf(0.25), 1);
        verify(slider.placeOf(0.25) < slider.width / 2);
        compare([now, length].map(text => String(text.color)), [video.text, video.text]);
        const marks = parts(slider, "Rectangle").filter(each => each.at !== undefined);
        compare(marks.length, 1);
        fuzzyCompare(marks[0].x + marks[0].width / 2, slider.placeOf(0.5), 1);
        const sought = heard(item, "sought");
        mouseClick(slider, slider.placeOf(0.75), slider.height / 2);
        tryCompare(sought, "count", 1);
        fuzzyCompare(sought.signalArguments[0][0], 45000, 1500);
    }

    function test_times_are_written_with_minutes_and_hours(): void {
        const item = made(scrubber);
        compare([0, 59999, 61000, 3661000].map(at => item.clock(at)), ["0:00", "0:59", "1:01", "1:01:01"]);
    }

    function test_a_subtitle_is_there_at_its_time_in_its_letters(): void {
        const item = made(caption);
        compare(says(item), ["Good evening"]);
        const label = texts(item)[0];
        compare([label.font.family, label.font.pixelSize, String(label.color)], [fontFamilies.latin, 46, video.text]);
        compare(label.horizontalAlignment, Text.AlignHCenter);
        for (const [at, text] of [[999, ""], [1000, "Good evening"], [2999, "Good evening"], [3000, ""], [4500, "Good evening, again"]]) {
            item.position = at;
            compare(item.text, text);
            compare(item.visible, text !== "");
        }
        item.position = 2000;
        item.track = test.tracks[1];
        compare(texts(item)[0].font.family, fontFamilies.chinese);
        fuzzyCompare(item.color.a, 0.78, 0.01);
        Theme.highContrast = true;
        compare(item.color.a, 1);
    }

    function test_two_languages_stand_below_each_other_in_the_middle(): void {
        const item = made(captions);
        const [first, second] = parts(item, "Caption");
        compare([says(first)[0], says(second)[0]], ["Good evening", "晚上好"]);
        verify(first.y + first.height <= second.y);
        for (const each of [first, second])
            fuzzyCompare(middle(each).x, 500, 1);
        compare([first.size, second.size], [46, 36]);
        item.second = "none";
        compare(parts(item, "Caption").length, 1);
        item.first = "none";
        compare(parts(item, "Caption").length, 0);
        Theme.largerText = true;
        verify(first.size > 55);
    }

    function test_subtitles_follow_the_reader_until_they_choose(): void {
        const item = createTemporaryObject(choices, test);
        compare([item.first, item.second, item.loudness, item.muted], ["en", "none", 0.7, false]);
        item.ownTrack = "ru";
        compare(item.first, "ru");
        item.firstPicked = "fr";
        item.ownTrack = "ar";
        compare(item.first, "fr");
        item.loudnessPicked = 0;
        compare(item.loudness, 0);
    }

    function test_the_description_is_in_the_language_that_is_heard(): void {
        const made = createTemporaryObject(choices, test);
        compare(made.track, null);
        made.described = true;
        compare(made.track.stream, 2);
        made.soundPicked = "ru";
        compare(made.track.stream, 3);
        made.described = false;
        compare(made.track.stream, 1);
        made.soundPicked = "original";
        compare(made.track, null);
    }

    function test_the_volume_says_whether_it_is_heard(): void {
        const own = createTemporaryObject(choices, test);
        const item = made(loudness, {
            choices: own
        });
        const button = part(item, "TouchButton"), slider = part(item, "Bar");
        compare([part(button, "Icon").name, button.text, slider.value], ["volume-high", "Mute", 70]);
        mouseClick(button);
        verify(own.muted);
        compare([part(button, "Icon").name, button.text, slider.opacity], ["volume-off", "Unmute", 0.5]);
        mouseClick(slider, slider.width / 2, slider.height / 2);
        verify(!own.muted);
        fuzzyCompare(own.loudness, 0.5, 0.03);
        item.visible = false;
        item.destroy();
        wait(0);
    }

    function test_the_chapter_that_plays_is_marked(): void {
        const item = made(chapters, {
            position: 25000
        });
        const picked = heard(item, "picked");
        const [first, second] = parts(item, "ChapterButton");
        compare([says(first), says(second)], [["0:00", "Beginning"], ["0:20", "Middle"]]);
        compare([first.here, second.here], [false, true]);
        compare([first.background.border.color, second.background.border.color], [Qt.color(dark.line), Qt.color(dark.gold)]);
        compare(texts(second).map(text => String(text.color)), [dark.gold, dark.text]);
        verify(texts(second)[1].font.bold && !texts(first)[1].font.bold);
        mousePress(first);
        verify(!alike(pixel(first, 0.9, 0.2), pixel(second, 0.9, 0.2), 10));
        mouseRelease(first);
        compare(picked.signalArguments.map(each => each[0]), [0]);
    }

    function test_subtitle_languages_are_chosen_with_none_first(): void {
        const item = made(choice);
        const picked = heard(item, "picked");
        const buttons = parts(item, "TouchButton");
        compare(buttons.map(button => button.text), ["Off", "English", "中文"]);
        compare(buttons.map(button => button.filled), [false, false, true]);
        compare(texts(buttons[2])[0].font.family, fontFamilies.chinese);
        mouseClick(buttons[0]);
        mouseClick(buttons[1]);
        compare(picked.signalArguments.map(each => each[0]), ["none", "en"]);
    }

    function test_the_end_offers_again_before_home(): void {
        const item = made(end);
        const again = heard(item, "again"), home = heard(item, "home");
        compare(says(item), ["The end", "Watch again", "Home"]);
        const [first, second] = parts(item, "TouchButton");
        verify(first.filled && !second.filled && leftOf(first) < leftOf(second));
        compare([part(first, "Icon").name, part(second, "Icon").name], ["replay", "home-outline"]);
        mouseClick(first);
        mouseClick(second);
        compare([again.count, home.count], [1, 1]);
        compare(texts(item)[0].color, Qt.color(video.text));
    }

    function test_a_poster_plays_or_says_calmly_that_it_cannot(): void {
        const item = made(poster);
        const disc = seen(item).find(each => each.width === 176);
        compare(disc.color, Qt.color(video.gold));
        compare(part(disc, "Icon").name, "play");
        verify(says(item).includes("1:16"));
        const before = pixel(item, 0.2, 0.2);
        mousePress(item);
        verify(!alike(pixel(item, 0.2, 0.2), before, 2) || item.pressed);
        mouseRelease(item);
        item.unavailable = true;
        compare(says(item), ["Not now", "Later"]);
        verify(!item.enabled);
        compare(item.height / item.width, 9 / 16);
        item.coming = true;
        compare(says(item), ["Soon", "Later"]);
    }

    function test_the_rotations_title_is_light_on_a_shade_from_above(): void {
        const item = made(title);
        compare(says(item), ["The film", "A sample", "Source: SCO"]);
        for (const text of texts(item))
            compare(text.color, Qt.color(video.text));
        compare(part(item, "Scrim").rotation, 180);
    }
}
