import QtQuick
import QtTest
import kiosk.ui
import "../../../kiosk/pages/mechanism"

Case {
    id: test

    readonly property Plan plan: Plan {
        large: false
        levels: [100, 100, 100]
        outsideHeight: 80
        room: 0
        share: 1
        summitHeight: 90
        width: 900
    }

    name: "Mechanism"

    Component {
        id: plate

        Plate {
            accent: Theme.teal
            iconName: "bank"
            kicker: "Level 1"
            name: "Heads"
            summary: "They meet once a year"
            width: 560
        }
    }

    Component {
        id: station

        Station {
            accent: Theme.sky
            iconName: "bank"
        }
    }

    Component {
        id: level

        LevelButton {
            accent: Theme.sky
            iconName: "bank"
            kicker: "Level 2"
            lit: false
            name: "Officials"
            spoken: "Level 2: Officials"
            summary: "They meet twice a year"
            width: 560
        }
    }

    Component {
        id: group

        GroupButton {
            accent: Theme.sky
            body: "It traces precursors"
            iconName: "flask"
            name: "Precursors"
            open: false
            width: 560
        }
    }

    Component {
        id: fact

        Fact {
            accent: Theme.teal
            body: "Proposals"
            flow: ""
            icon: "triangle"
            label: "What goes up"
            width: 560
        }
    }

    Component {
        id: stepper

        Stepper {
            count: 4
            nextText: "Next"
            previousText: "Previous"
            step: 1
            text: "Step 2 of 4"
            width: 900
        }
    }

    Component {
        id: route

        Route {
            height: 200
            points: [Qt.point(20, 100), Qt.point(300, 100)]
            width: 400
        }
    }

    Component {
        id: trail

        FollowedRoute {
            height: 600
            plan: test.plan
            steps: [
                {
                    at: "experts",
                    origin: "",
                    visited: []
                },
                {
                    at: "heads",
                    origin: "experts",
                    visited: ["experts"]
                },
                {
                    at: "partners",
                    origin: "heads",
                    visited: ["experts", "heads"]
                }
            ]
            width: 900
        }
    }

    Component {
        id: spark

        Spark {
            x: 100
            y: 100
        }
    }

    Component {
        id: bar

        ViewBar {
            followable: true
            view: "levels"
            width: 900
            words: ({
                    principles: "Core principles",
                    followDecision: "Follow a decision"
                })
        }
    }

    Component {
        id: spy

        SignalSpy {}
    }

    function test_the_plan_puts_summit_levels_and_partners_data(): var {
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

    function test_the_plan_puts_summit_levels_and_partners(data: var): void {
        Theme.mirrored = data.mirrored;
        const heights = ["summit", ...plan.places].map(place => plan.centreOf(place));
        compare(heights, [...heights].sort((a, b) => a - b));
        compare(plan.laneX(false) < plan.laneX(true), !data.mirrored, "down is where reading begins");
        const [door, outside] = plan.way("heads", "partners");
        compare(outside.x > door.x, !data.mirrored);
        compare(door.y, outside.y);
        const up = plan.way("experts", "heads");
        verify(up[0].y > up[1].y && up[0].x === up[1].x && up[0].x === plan.laneX(true));
        const down = plan.way("heads", "officials");
        verify(down[0].y < down[1].y && down[0].x === plan.laneX(false));
        compare(plan.way("", "heads"), []);
        compare(plan.placeX(100, true), data.mirrored ? 0 : 800);
    }

    function test_a_place_is_plain_visited_or_lit(): void {
        const item = made(plate);
        const [kicker, name, summary] = texts(item);
        compare([kicker, name, summary].map(text => String(text.color)), [dark.teal, dark.text, dark.muted]);
        compare(item.border.color, Qt.color(dark.line));
        same(pixel(item, 0.9, 0.1), dark.panel, "plain");
        item.visited = true;
        compare([String(item.border.color), item.border.width], [dark.teal, 4]);
        verify(!alike(pixel(item, 0.9, 0.1), dark.panel, 6) && !alike(pixel(item, 0.9, 0.1), dark.teal, 60));
        item.lit = true;
        same(pixel(item, 0.9, 0.1), dark.teal, "lit");
        compare([kicker, name, summary].map(text => String(text.color)), [dark.on_accent, dark.on_accent, dark.on_accent]);
        compare(part(item, "Station").border.color, Qt.color(dark.teal));
    }

    function test_a_level_tints_when_pressed_and_says_which_it_is(): void {
        const item = made(level);
        compare(says(item), ["Level 2", "Officials", "They meet twice a year"]);
        const before = pixel(item, 0.9, 0.1);
        mousePress(item);
        verify(!alike(pixel(item, 0.9, 0.1), before, 10));
        mouseRelease(item);
        item.brief = true;
        compare(says(item), ["Officials"]);
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
        compare(parts(item, "FocusRing").length, 1);
    }

    function test_a_group_opens_and_tints_when_pressed(): void {
        const item = made(group);
        compare(says(item), ["Precursors"]);
        compare(parts(item, "Icon").map(each => each.name), ["flask", "chevron-down"]);
        compare(parts(item, "Icon").map(each => String(each.color)), [dark.sky, dark.gold]);
        compare(item.background.border.color, Qt.color(dark.line));
        const before = pixel(item, 0.5, 0.1);
        mousePress(item);
        verify(!alike(pixel(item, 0.5, 0.1), before, 10));
        compare(item.background.border.color, Qt.color(dark.sky));
        mouseRelease(item);
        const low = item.height;
        item.open = true;
        compare(says(item), ["Precursors", "It traces precursors"]);
        compare(parts(item, "Icon")[1].name, "chevron-up");
        compare(item.background.border.color, Qt.color(dark.sky));
        verify(item.implicitHeight >= low);
    }

    function test_what_flows_has_the_colour_of_its_way_data(): var {
        return [
            {
                tag: "up",
                colour: "gold"
            },
            {
                tag: "down",
                colour: "muted"
            },
            {
                tag: "out",
                colour: "coral"
            },
            {
                tag: "",
                colour: "teal"
            }
        ];
    }

    function test_what_flows_has_the_colour_of_its_way(data: var): void {
        Theme.mirrored = true;
        const item = made(fact, {
            flow: data.tag
        });
        compare(texts(item)[0].color, Qt.color(dark[data.colour]));
        compare(texts(item)[1].color, Qt.color(dark.text));
        compare(part(item, "Icon").color, Qt.color(dark[data.colour]));
        compare(part(item, "Icon").mirror, data.tag === "out");
    }

    function test_steps_are_counted_in_gold(): void {
        const item = made(stepper);
        const stepped = createTemporaryObject(spy, test, {
            target: item,
            signalName: "stepped"
        });
        const dots = parts(item, "Rectangle").filter(each => each.height === 14);
        compare(dots.map(dot => String(dot.color)), [dark.gold, dark.gold, dark.line, dark.line]);
        compare(dots.map(dot => dot.width), [14, 36, 14, 14]);
        const [back, on] = parts(item, "TouchButton");
        verify(leftOf(back) < leftOf(on) && on.filled && !back.filled);
        mouseClick(on);
        mouseClick(back);
        compare(stepped.signalArguments.map(each => each[0]), [2, 0]);
        item.step = 0;
        verify(back.opacity < 1 && on.opacity === 1);
        item.step = 3;
        verify(back.opacity === 1 && on.opacity < 1);
        compare(texts(item).find(text => text.text === "Step 2 of 4").color, Qt.color(dark.gold));
    }

    function test_a_route_is_golden_and_stronger_when_fresh(): void {
        const item = made(route);
        const thin = thickness();
        verify(thin >= 4 && thin <= 6);
        item.fresh = true;
        verify(thickness() >= 7);
        same(grabImage(test).pixel(160, 100), dark.gold, "fresh");
    }

    function thickness(): int {
        const picture = grabImage(test);
        let count = 0;
        for (let y = 80; y < 120; y++)
            count += alike(picture.pixel(160, y), dark.background, 20) ? 0 : 1;
        return count;
    }

    function test_a_decision_lights_where_it_is_and_keeps_where_it_was(): void {
        Theme.lessMotion = true;
        const item = made(trail);
        verify(item.lit("experts") && !item.lit("heads"));
        item.step = 1;
        tryVerify(() => item.arrived);
        verify(item.lit("heads") && !item.lit("experts") && item.visited("experts"));
        fuzzyCompare(item.head.y, plan.centreOf("heads"), 0.5);
        verify(item.passed(plan.laneX(true), plan.centreOf("officials")));
        verify(!item.passed(plan.laneX(false), plan.centreOf("officials")));
        compare(parts(item, "Route").length, 1);
    }

    function test_a_decision_is_drawn_in_motion_from_its_origin(): void {
        const item = made(trail);
        const points = plan.way("experts", "heads");
        compare(item.reached(points, 0).length, 1);
        const half = item.reached(points, 0.5)[1];
        fuzzyCompare(half.y, (points[0].y + points[1].y) / 2, 0.5);
        item.step = 1;
        verify(item.travelling && !item.arrived);
        fuzzyCompare(item.head.y, plan.centreOf("experts"), 30);
        tryVerify(() => item.arrived, 3000);
        item.step = 0;
        verify(!item.travelling, "going back is not drawn");
    }

    function test_the_light_is_golden_and_goes_where_it_rests(): void {
        const item = made(spark);
        compare(item.opacity, 0);
        item.flying = true;
        tryCompare(item, "opacity", 1);
        same(grabImage(test).pixel(100, 100), dark.gold, "its middle");
        item.flying = false;
        tryCompare(item, "opacity", 0);
    }

    function test_the_bar_marks_what_is_open_and_leads_back(): void {
        const item = made(bar);
        const viewed = createTemporaryObject(spy, test, {
            target: item,
            signalName: "viewed"
        });
        const [principles, decision] = parts(item, "TouchButton");
        compare([principles.filled, decision.filled], [false, false]);
        mouseClick(principles);
        item.view = "principles";
        compare([principles.filled, decision.filled], [true, false]);
        mouseClick(principles);
        mouseClick(decision);
        compare(viewed.signalArguments.map(each => each[0]), ["principles", "levels", "decision"]);
        item.view = "decision";
        compare([principles.filled, decision.filled], [false, true]);
    }
}
