import QtQuick
import kiosk.ui
import "../../../kiosk/pages/gallery"

Case {
    id: test

    name: "Tiles"

    Component {
        id: tile

        Tile {
            accent: dark.coral
            heading: "The Statement"
            iconName: "file-document-outline"
            summary: "To read and take along"
            width: 500
        }
    }

    Component {
        id: page

        PageTile {
            accent: dark.sky
            emblem: "chart-bar"
            heading: "Afghan opium output rose again"
            number: "2"
            width: 560
        }
    }

    function disc(item: Item): Rectangle {
        return seen(item).find(each => each.width === 84 && each.height === 84) as Rectangle;
    }

    function test_a_tile_has_its_sections_colour(): void {
        const item = made(tile);
        const [sign, arrow] = parts(item, "Icon");
        compare(disc(item).border.color, Qt.color(dark.coral));
        compare(sign.color, Qt.color(dark.coral));
        compare([sign.name, arrow.name], ["file-document-outline", "arrow-right"]);
        compare(arrow.color, Qt.color(dark.muted));
        compare(says(item), ["The Statement", "To read and take along"]);
        const [heading, summary] = texts(item);
        compare([heading.color, summary.color], [Qt.color(dark.text), Qt.color(dark.muted)]);
        compare([heading.font.pixelSize, summary.font.pixelSize], [40, 28]);
        verify(middle(sign).y < middle(heading).y && middle(heading).y < middle(summary).y);
        verify(middle(sign).x < middle(arrow).x);
    }

    function test_a_compact_tile_has_its_sign_beside_the_words(): void {
        const item = made(tile, {
            compact: true
        });
        const sign = part(disc(item), "Icon");
        verify(rightOf(sign) < leftOf(texts(item)[0]));
        verify(item.height < made(tile).height);
    }

    function test_a_badge_on_a_tile_is_golden(): void {
        const item = made(tile, {
            badge: "Now"
        });
        compare(part(item, "Badge").text, "Now");
        compare(part(item, "Badge").accent, Qt.color(dark.gold));
    }

    function test_a_page_of_the_gallery_has_its_number_and_emblem(): void {
        const item = made(page);
        compare(says(item), ["2", "Afghan opium output rose again"]);
        const [number, heading] = texts(item);
        compare([number.color, heading.color], [Qt.color(dark.sky), Qt.color(dark.text)]);
        compare(disc(item).border.color, Qt.color(dark.sky));
        const sign = part(item, "Icon");
        compare([sign.name, String(sign.color)], ["chart-bar", dark.sky]);
        item.badge = "After March 2017";
        compare(says(item)[1], "After March 2017");
    }

    function test_a_press_is_answered_at_once_data(): var {
        return [
            {
                tag: "tile",
                component: tile,
                accent: dark.coral
            },
            {
                tag: "page",
                component: page,
                accent: dark.sky
            }
        ];
    }

    function test_a_press_is_answered_at_once(data: var): void {
        const item = made(data.component);
        const card = item.background;
        compare(card.border.color, Qt.color(dark.line));
        fuzzyCompare(card.color.a, 0.82, 0.01);
        mousePress(item);
        compare(card.border.color, Qt.color(data.accent));
        verify(alike(Qt.rgba(card.color.r, card.color.g, card.color.b, 1), data.accent));
        tryVerify(() => item.scale < 1);
        mouseRelease(item);
        compare(card.border.color, Qt.color(dark.line));
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
        compare(parts(item, "FocusRing").length, 1);
    }
}
