import QtQuick
import QtQuick.Shapes
import kiosk.ui
import "../../../kiosk/pages/chart"

Case {
    id: test

    readonly property list<var> bands: [2, 4, 1].map((value, index) => ({
                label: String(2014 + index),
                reading: `${2014 + index}: ${value} t`,
                total: "",
                whole: "",
                empty: "",
                marks: [
                    {
                        slot: 0,
                        name: "Opium",
                        start: 0,
                        end: value / 4,
                        label: `${value}`,
                        value: `${value} t`,
                        share: "",
                        below: false
                    }
                ]
            }))

    readonly property PlotGeometry plan: PlotGeometry {
        bands: test.bands
        base: 0
        colours: SeriesPalette {
            accent: Theme.teal
        }
        grown: 1
        height: 400
        highlight: 1
        names: [
            {
                slot: 0,
                name: "Opium"
            }
        ]
        size: 28
        touched: -1
        type: "bar"
        width: 600
    }

    name: "Chart"

    Component {
        id: palette

        SeriesPalette {}
    }

    Component {
        id: band

        Band {
            height: 460
            topPadding: 60
            width: 200
        }
    }

    Component {
        id: swatch

        Swatch {
            height: 72
            tone: dark.teal
            width: 72
        }
    }

    Component {
        id: stroke

        Stroke {
            tone: dark.sky
        }
    }

    Component {
        id: legend

        Legend {
            colours: SeriesPalette {
                accent: Theme.coral
            }
            names: ["Afghanistan", "Myanmar", "Mexico"].map((name, slot) => ({
                        name,
                        slot
                    }))
            type: "bar"
            width: 900
        }
    }

    Component {
        id: lines

        Lines {
            height: 400
            lines: [
                {
                    slot: 0,
                    runs: [
                        {
                            points: [0.5, 1, 0.25].map((y, index) => ({
                                        x: (index + 0.5) / 3,
                                        y
                                    }))
                        }
                    ]
                }
            ]
            width: 600
        }
    }

    Component {
        id: callout

        Callout {
            colours: SeriesPalette {
                accent: Theme.teal
            }
            told: null
            widest: 900
        }
    }

    Component {
        id: ring

        Ring {
            bands: [0.5, 0.75, 1].map((end, index) => ({
                        label: `Part ${index}`,
                        empty: "",
                        reading: "",
                        marks: [
                            {
                                start: [0, 0.5, 0.75][index],
                                end,
                                share: `${[50, 25, 25][index]}%`,
                                value: ""
                            }
                        ]
                    }))
            grown: 1
            highlight: 0
            tone: index => [dark.gold, dark.teal, dark.sky][index]
            touched: -1
            width: 400
        }
    }

    function cleanup(): void {
        plan.type = "bar";
        plan.touched = -1;
        plan.base = 0;
        plan.grown = 1;
    }

    function test_series_have_the_sections_colour_first_and_never_gold_data(): var {
        return [
            {
                tag: "teal",
                order: ["teal", "sky", "coral"]
            },
            {
                tag: "sky",
                order: ["sky", "teal", "coral"]
            },
            {
                tag: "coral",
                order: ["coral", "teal", "sky"]
            },
            {
                tag: "gold",
                order: ["teal", "sky", "coral"]
            }
        ];
    }

    function test_series_have_the_sections_colour_first_and_never_gold(data: var): void {
        const colours = createTemporaryObject(palette, test, {
            accent: dark[data.tag]
        });
        const expected = [...data.order.map(name => dark[name]), dark.muted];
        compare([0, 1, 2, 3].map(slot => String(colours.of(slot))), expected);
        compare(String(colours.of(4)), expected[0]);
    }

    function test_levels_rise_and_columns_run_as_one_reads(): void {
        compare([plan.level(0), plan.level(0.5), plan.level(1)], [400, 200, 0]);
        compare([0, 1, 2].map(index => plan.middle(index)), [100, 300, 500]);
        plan.grown = 0.5;
        compare([plan.level(0), plan.level(1)], [400, 200], "half grown");
        Theme.mirrored = true;
        compare([0, 1, 2].map(index => plan.middle(index)), [500, 300, 100]);
    }

    function test_a_bar_is_as_high_as_its_value_and_golden_where_it_is_marked(): void {
        for (let index = 0; index < 3; index++) {
            const item = made(band, Object.assign({
                index,
                geometry: plan
            }, test.bands[index]));
            const mark = part(item, "Swatch");
            const colour = index === 1 ? dark.gold : dark.teal;
            same(pixel(mark, 0.5, 0.5), colour, `bar ${index}`);
            fuzzyCompare(mark.height, [200, 400, 100][index], 0.5);
            fuzzyCompare(mark.y + mark.height, 400, 0.5);
            compare(says(item), [`${[2, 4, 1][index]}`]);
            compare(texts(item)[0].color, Qt.color(index === 1 ? dark.gold : dark.text));
            verify(mark.topLeftRadius > 0 && mark.bottomLeftRadius === 0);
            mousePress(item);
            verify(item.background.color.a > 0.1);
            mouseRelease(item);
            item.visible = false;
        }
    }

    function test_a_touched_column_is_tinted_and_leaves_its_value_to_the_callout(): void {
        plan.touched = 0;
        const item = made(band, Object.assign({
            index: 0,
            geometry: plan
        }, test.bands[0]));
        compare(says(item), []);
        fuzzyCompare(item.background.color.a, 0.16, 0.01);
    }

    function test_bars_below_zero_hang(): void {
        plan.base = 0.5;
        const mark = Object.assign({}, test.bands[0].marks[0], {
            start: 0.5,
            end: 0.25
        });
        const item = made(band, Object.assign({
            index: 0,
            geometry: plan
        }, test.bands[0], {
            marks: [mark]
        }));
        const bar = part(item, "Swatch");
        fuzzyCompare(bar.y, 200, 0.5);
        fuzzyCompare(bar.height, 100, 0.5);
        verify(bar.bottomLeftRadius > 0 && bar.topLeftRadius === 0);
        verify(texts(item)[0].mapToItem(item, 0, 0).y > bar.mapToItem(item, 0, bar.height).y - 1);
    }

    function test_surfaces_have_patterns_in_high_contrast_only(): void {
        const shares = [0, 1, 2, 3].map(slot => filled(slot));
        compare(shares, [1, 1, 1, 1]);
        Theme.highContrast = true;
        const patterns = [0, 1, 2, 3].map(slot => filled(slot));
        compare(patterns[0], 1);
        compare(patterns[1], 0);
        verify(patterns[2] > 0.2 && patterns[2] < 0.5);
        verify(patterns[3] > 0.2 && patterns[3] < 0.5);
        verify(across(2) && !across(3), "one is striped across, the other upright");
    }

    // How much of the inside of a surface is of its colour.
    function filled(slot: int): real {
        const picture = grabImage(made(swatch, {
            slot
        }));
        let count = 0, all = 0;
        for (let x = 8; x < 64; x++)
            for (let y = 8; y < 64; y++) {
                all++;
                count += alike(picture.pixel(x, y), dark.teal) ? 1 : 0;
            }
        return count / all;
    }

    function across(slot: int): bool {
        const picture = grabImage(made(swatch, {
            slot
        }));
        return [8, 20, 33, 50].every(x => alike(picture.pixel(x, 26), picture.pixel(8, 26)));
    }

    function test_lines_are_dashed_in_high_contrast_only(): void {
        const made = [0, 1, 2, 3].map(slot => createTemporaryObject(stroke, test, {
                slot
            }));
        verify(made.every(line => line.strokeStyle === ShapePath.SolidLine));
        verify(made.every(line => Qt.colorEqual(line.strokeColor, dark.sky) && line.strokeWidth === 6));
        Theme.highContrast = true;
        compare(made.map(line => line.strokeStyle === ShapePath.DashLine), [false, true, true, true]);
        compare(new Set(made.map(line => String(line.dashPattern))).size, 4);
    }

    function test_a_legend_names_the_series_in_their_order_and_colours(): void {
        const item = made(legend);
        compare(says(item), ["Afghanistan", "Myanmar", "Mexico"]);
        const colours = parts(item, "Swatch").map(each => String(each.color));
        compare(colours, [dark.coral, dark.teal, dark.sky]);
        for (const [index, sign] of parts(item, "Swatch").entries())
            verify(rightOf(sign) < leftOf(texts(item)[index]));
        item.type = "line";
        compare(parts(item, "Swatch").length, 0);
        compare(parts(item, "Shape").length, 3);
    }

    function test_a_line_runs_through_its_dots(): void {
        plan.type = "line";
        const item = made(lines, {
            geometry: plan
        });
        const dots = parts(item, "Rectangle").filter(each => each.slot !== undefined);
        compare(dots.length, 3);
        compare(dots.map(dot => String(dot.color)), [dark.teal, dark.gold, dark.teal]);
        compare(dots.map(dot => dot.height), [20, 28, 20]);
        compare(dots.map(dot => middle(dot).x - leftOf(item)), [100, 300, 500]);
        compare(dots.map(dot => middle(dot).y), [200, 0, 300]);
        same(grabImage(item).pixel(150, 150), dark.teal, "the line at a quarter");
        Theme.mirrored = true;
        compare(dots.map(dot => middle(dot).x - leftOf(item)), [500, 300, 100]);
    }

    function test_a_callout_says_the_values_of_what_was_touched(): void {
        const item = made(callout, {
            names: [
                {
                    slot: 0,
                    name: "One"
                },
                {
                    slot: 1,
                    name: "Two"
                }
            ]
        });
        verify(!item.visible);
        item.told = {
            label: "2016",
            whole: "7 t",
            empty: "",
            marks: [0, 1].map(slot => ({
                        slot,
                        name: ["One", "Two"][slot],
                        value: `${slot + 3} t`
                    }))
        };
        tryCompare(item, "opacity", 1);
        compare(says(item), ["2016", "7 t", "One", "3 t", "Two", "4 t"]);
        compare(parts(item, "Swatch").map(each => String(each.color)), [dark.teal, dark.sky]);
        compare([item.border.color, item.color], [Qt.color(dark.gold), Qt.color(dark.surface)]);
    }

    function test_a_ring_runs_clockwise_as_one_reads_and_says_its_share_data(): var {
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

    function test_a_ring_runs_clockwise_as_one_reads_and_says_its_share(data: var): void {
        Theme.mirrored = data.mirrored;
        const item = made(ring);
        const picture = grabImage(item);
        const at = turn => picture.pixel(200 + 166 * Math.sin(2 * Math.PI * turn), 200 - 166 * Math.cos(2 * Math.PI * turn));
        const share = turn => at(data.mirrored ? 1 - turn : turn);
        same(share(0.25), dark.gold, "the first half");
        same(share(0.6), dark.teal, "the third quarter");
        same(share(0.9), dark.sky, "the last quarter");
        compare(says(item), ["50%", "Part 0"]);
        compare(texts(item)[0].color, Qt.color(dark.gold));
        compare(item.at(200 + (data.mirrored ? -166 : 166), 200), 0);
        compare(item.at(200, 200), -1);
        item.touched = 2;
        compare(says(item), ["25%", "Part 2"]);
        compare(texts(item)[0].color, Qt.color(dark.text));
    }
}
