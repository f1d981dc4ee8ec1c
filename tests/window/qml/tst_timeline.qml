import QtQuick
import kiosk.ui
import "../../../kiosk/pages/timeline"

Case {
    id: test

    readonly property var colours: ({
            past: dark.sky,
            now: dark.gold,
            ahead: dark.sky,
            later: dark.coral
        })

    name: "Timeline"

    Component {
        id: knot

        Knot {
            accent: Theme.sky
        }
    }

    Component {
        id: strand

        Strand {
            height: 60
            width: 400
            y: 100
        }
    }

    Component {
        id: stop

        Stop {
            accent: Theme.sky
            body: ""
            called: "Past"
            date: "June 2011"
            narrowDate: "June 2011"
            following: ""
            height: 240
            index: 0
            title: "Strategy"
            width: 300
        }
    }

    Component {
        id: head

        RungHead {
            called: "Now"
            chosen: false
            date: "13 March"
            heading: "Side event"
            ink: Theme.gold
            pad: 28
            source: ""
            width: 700
        }
    }

    Component {
        id: rail

        Rail {
            accent: Theme.sky
            events: Array.from({
                length: 9
            }, (_, index) => ({
                        date: `${2001 + index}`,
                        title: `Event ${index}`,
                        body: "",
                        phase: "past",
                        called: "Past",
                        following: index < 8 ? "past" : "",
                        narrowDate: `${2001 + index}`
                    }))
            height: 240
            width: 900
        }
    }

    function phases(): var {
        return ["past", "now", "ahead", "later"].map(tag => ({
                    tag
                }));
    }

    function test_a_knot_looks_like_its_phase_data(): var {
        return phases();
    }

    function test_a_knot_looks_like_its_phase(data: var): void {
        const item = made(knot, {
            phase: data.tag
        });
        const picture = grabImage(item);
        const centre = item.width / 2, core = item.core / 2;
        same(picture.pixel(centre + core - 2, centre), colours[data.tag], "its edge");
        const filled = data.tag === "past" || data.tag === "now";
        same(picture.pixel(centre + 5, centre + 2), filled ? colours[data.tag] : dark.background, "inside");
        same(picture.pixel(centre, centre), data.tag === "ahead" ? dark.background : colours[data.tag], "its middle");
        compare(item.core, data.tag === "now" ? 40 : 28);
        const glow = picture.pixel(centre + core + 3, centre);
        compare(!alike(glow, dark.background, 12), data.tag === "now", "only now glows");
    }

    function test_a_chosen_knot_has_a_ring_around_it(): void {
        const item = made(knot, {
            phase: "past"
        });
        const centre = item.width / 2, far = (item.core + 24) / 2 - 2;
        verify(!alike(grabImage(item).pixel(centre + far, centre), dark.text, 60));
        item.chosen = true;
        same(grabImage(item).pixel(centre + far, centre), dark.text, "the ring");
        item.large = true;
        verify(item.core > 28 && item.height > 76);
    }

    function test_a_strand_is_whole_where_it_is_certain_data(): var {
        return phases();
    }

    function test_a_strand_is_whole_where_it_is_certain(data: var): void {
        const item = made(strand, {
            phase: data.tag
        });
        const certain = data.tag === "past" || data.tag === "now";
        const ink = data.tag === "later" ? dark.coral : certain ? dark.sky : dark.muted;
        const picture = grabImage(test);
        let drawn = 0;
        for (let x = 0; x < 400; x++)
            drawn += alike(picture.pixel(x, 100), ink, 40) ? 1 : 0;
        compare(drawn > 350, certain);
        verify(drawn > 120, "dashes");
        const bulge = [84, 116].map(y => alike(picture.pixel(200, y), dark.background, 10));
        compare(bulge, [!certain, !certain], "fibres part where it is certain");
    }

    function test_a_stop_has_its_date_above_its_knot_and_its_title_below(): void {
        const item = made(stop, {
            phase: "past"
        });
        const sign = part(item, "Knot");
        const [date, title] = texts(item);
        verify(middle(date).y < middle(sign).y && middle(sign).y < middle(title).y);
        compare([date.text, title.text], ["June 2011", "Strategy"]);
        compare([date.color, title.color], [Qt.color(dark.muted), Qt.color(dark.muted)]);
        item.chosen = true;
        compare(title.color, Qt.color(dark.text));
        verify(date.font.bold && title.font.bold);
        item.phase = "now";
        compare(date.color, Qt.color(dark.gold));
        item.phase = "later";
        compare(date.color, Qt.color(dark.coral));
        item.forceActiveFocus(Qt.TabFocusReason);
        compare(parts(item, "FocusRing").length, 1);
    }

    function test_an_upright_events_head_says_its_phase(): void {
        const item = made(head, {
            phase: "now"
        });
        compare(says(item), ["13 March", "Now", "Side event"]);
        compare(texts(item)[0].color, Qt.color(dark.gold));
        verify(part(item, "Badge").filled);
        item.phase = "past";
        compare(says(item), ["13 March", "Side event"]);
        compare(texts(item)[0].color, Qt.color(dark.muted));
    }

    function test_the_rail_brings_an_event_to_its_middle_data(): var {
        return [
            {
                tag: "left to right",
                mirrored: false
            },
            {
                tag: "right to left",
                mirrored: true
            }
        ];
    }

    function test_the_rail_brings_an_event_to_its_middle(data: var): void {
        Theme.mirrored = data.mirrored;
        Theme.lessMotion = true;
        const item = made(rail);
        compare(item.across, 3);
        const begin = item.place(0), next = item.place(2), end = item.place(8);
        compare(next > begin, !data.mirrored);
        compare(Math.abs(end - begin), item.contentWidth - item.width);
        item.show(4);
        tryCompare(item, "contentX", item.place(4));
        compare(item.middle, 4);
        fuzzyCompare(item.place(4) + item.width / 2, item.contentWidth / 2, 1);
    }
}
