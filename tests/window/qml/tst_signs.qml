import QtQuick
import kiosk.ui

Case {
    id: test

    name: "Signs"

    Component {
        id: badge

        Badge {
            text: "Now"
        }
    }

    Component {
        id: card

        Card {
            height: 100
            width: 200
        }
    }

    Component {
        id: icon

        Icon {
            name: "arrow-right"
            size: 80
        }
    }

    Component {
        id: code

        QrCode {
            caption: "Take it along"
            payload: "https://www.unodc.org/"
        }
    }

    Component {
        id: ring

        Item {
            height: 100
            width: 200

            FocusRing {}
        }
    }

    Component {
        id: art

        Art {
            drawing: "knot"
            height: 200
            width: 300
        }
    }

    Component {
        id: thread

        Thread {
            height: 800
            width: 1200
        }
    }

    // Where the ink of a picture of one colour is, as a share of its width.
    function weight(item: Item, ink: color): real {
        const picture = grabImage(item);
        let sum = 0, count = 0;
        for (let x = 0; x < item.width; x += 2)
            for (let y = 0; y < item.height; y += 2)
                if (alike(picture.pixel(x, y), ink, 40)) {
                    sum += x;
                    count++;
                }
        verify(count > 20, `there is ${count} ink`);
        return sum / count / item.width;
    }

    function test_a_badge_is_outlined_or_filled(): void {
        const item = made(badge);
        compare(texts(item)[0].color, Qt.color(dark.gold));
        compare(item.border.color, Qt.color(dark.gold));
        verify(alike(pixel(item, 0.06, 0.5), dark.surface, 8));
        item.filled = true;
        same(pixel(item, 0.06, 0.5), dark.gold, "its ground");
        compare(texts(item)[0].color, Qt.color(dark.on_accent));
        item.accent = dark.coral;
        same(pixel(item, 0.06, 0.5), dark.coral, "its ground");
        compare(texts(item)[0].font.weight, Font.Bold);
        compare(item.radius, item.height / 2);
        item.text = "";
        verify(!item.visible);
    }

    function test_a_card_is_a_panel_with_a_line_around_it(): void {
        for (const [name, alpha] of [["dark", 0.82], ["light", 0.82], ["high", 1]]) {
            const design = theme(name);
            const item = made(card);
            compare(item.border.color, Qt.color(design.line));
            verify(alike(Qt.rgba(item.color.r, item.color.g, item.color.b, 1), design.panel));
            fuzzyCompare(item.color.a, alpha, 0.01);
            compare(item.radius, 28);
        }
    }

    function test_an_icon_is_drawn_in_its_colour_and_turns_with_reading(): void {
        const item = made(icon, {
            color: dark.coral,
            directional: true
        });
        const straight = weight(item, dark.coral);
        verify(straight > 0.51, "the head of the arrow is at its right");
        Theme.mirrored = true;
        const turned = weight(item, dark.coral);
        verify(turned < 0.49);
        item.directional = false;
        fuzzyCompare(weight(item, dark.coral), straight, 0.01);
        compare([item.width, item.height], [80, 80]);
    }

    function test_a_code_is_black_on_white_in_every_theme(): void {
        for (const name of ["dark", "light", "high"]) {
            theme(name);
            const item = made(code);
            same(pixel(item, 0.02, 0.5), "white", "around it");
            const picture = grabImage(item);
            const colours = new Set();
            for (let x = 4; x < item.width - 4; x += 2)
                colours.add(String(picture.pixel(x, item.height / 2)));
            compare([...colours].sort(), ["#000000", "#ffffff"]);
            compare(item.width, item.height);
        }
    }

    function test_the_ring_is_around_what_it_is_for(): void {
        const item = made(ring);
        const round = part(item, "FocusRing");
        compare([round.x, round.width], [-7, 214]);
        compare(round.border.color, Qt.color(dark.gold));
        compare(round.border.width, 5);
        compare(round.color.a, 0);
    }

    function test_a_drawing_is_of_its_accent_and_turns_with_reading(): void {
        const item = made(art, {
            accent: dark.teal
        });
        tryCompare(item, "status", Image.Ready);
        verify(String(item.source).includes("light=0"));
        weight(item, dark.teal);
        verify(!item.mirror);
        Theme.mirrored = true;
        verify(item.mirror);
        Theme.light = true;
        verify(String(item.source).includes("light=1"));
        Theme.highContrast = true;
        verify(String(item.source).includes("light=0"));
    }

    function test_the_thread_drifts_slowly_unless_less_motion_is_wanted(): void {
        const item = made(thread);
        const before = item.phase;
        tryVerify(() => item.phase > before);
        verify(item.phase - before < 0.02);
        Theme.lessMotion = true;
        const held = item.phase;
        wait(260);
        compare(item.phase, held);
    }

    function test_the_thread_is_as_strong_as_wished_and_gone_in_high_contrast(): void {
        Theme.lessMotion = true;
        const item = made(thread, {
            strength: 0.3
        });
        const strip = item.children[0];
        fuzzyCompare(strip.opacity, 0.3, 0.001);
        item.strength = 0.6;
        tryVerify(() => Math.abs(strip.opacity - 0.6) < 0.001);
        const light = part(item, "Art");
        verify(middle(light).x > 0.6 * item.width);
        item.mirrored = true;
        verify(middle(light).x < 0.4 * item.width);
        Theme.highContrast = true;
        verify(!strip.visible);
    }
}
