import QtQuick
import kiosk.ui

Case {
    id: test

    name: "Tables"

    Component {
        id: table

        DataTable {
            accent: dark.sky
            columns: [
                {
                    text: "Country",
                    share: 0.6,
                    ends: false
                },
                {
                    text: "2016",
                    share: 0.4,
                    ends: true
                }
            ]
            downText: "Down"
            height: 420
            name: "Poppy"
            upText: "Up"
            width: 800
        }
    }

    Component {
        id: scroller

        Scroller {
            height: 300
            width: 400

            Rectangle {
                height: 900
                width: 400
            }
        }
    }

    Component {
        id: buttons

        Item {
            readonly property Scroller list: list
            readonly property Item buttons: pair

            Scroller {
                id: list

                height: 300
                width: 400

                Rectangle {
                    height: 900
                    width: 400
                }
            }

            ScrollButtons {
                id: pair

                downText: "Down"
                scroller: list
                upText: "Up"
            }
        }
    }

    function rows(count: int): var {
        return Array.from({
            length: count
        }, (_, index) => ({
                    reading: `Row ${index}`,
                    cells: [
                        {
                            text: `Country ${index}`,
                            share: 0.6,
                            ends: false
                        },
                        {
                            text: index === 1 ? "" : String(10 ** index),
                            share: 0.4,
                            ends: true
                        }
                    ]
                }));
    }

    function test_numbers_end_alike_in_both_directions_data(): var {
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

    function test_numbers_end_alike_in_both_directions(data: var): void {
        Theme.mirrored = data.mirrored;
        const item = made(table, {
            rows: rows(3)
        });
        item.LayoutMirroring.enabled = data.mirrored;
        item.LayoutMirroring.childrenInherit = true;
        waitForPolish(test.Window.window);
        for (const line of parts(item, "TableLine")) {
            const [name, number] = texts(line);
            compare(number.horizontalAlignment, Text.AlignRight);
            compare(name.horizontalAlignment, data.mirrored ? Text.AlignRight : Text.AlignLeft);
            compare(leftOf(name) < leftOf(number), !data.mirrored);
        }
    }

    function test_heads_are_bold_and_of_the_accent(): void {
        const item = made(table, {
            rows: rows(3)
        });
        const [heads, first, second] = parts(item, "TableLine");
        for (const head of texts(heads)) {
            compare(head.color, Qt.color(dark.sky));
            compare(head.font.weight, Font.Bold);
        }
        compare(texts(first).map(cell => String(cell.color)), [dark.text, dark.text]);
        compare(says(second)[1], "–", "a value that is missing");
        compare(texts(second)[1].color, Qt.color(dark.muted));
        const rule = seen(item).find(each => each.height === 3);
        compare(rule.color, Qt.color(dark.sky));
        verify(rule.y >= heads.y + heads.height);
    }

    function test_every_other_row_is_shaded(): void {
        const item = made(table, {
            rows: rows(4)
        });
        const shades = parts(item, "TableRow").map(each => each.color.a > 0);
        compare(shades, [false, true, false, true]);
    }

    function test_a_long_table_is_scrolled_with_buttons_a_short_one_is_not(): void {
        const item = made(table, {
            rows: rows(12)
        });
        waitForPolish(test.Window.window);
        item.height = 400;
        tryVerify(() => parts(item, "ScrollButtons").length === 1);
        item.rows = rows(2);
        tryVerify(() => parts(item, "ScrollButtons").length === 0);
    }

    function test_where_nobody_scrolls_only_whole_rows_are_shown(): void {
        const item = made(table, {
            rows: rows(12),
            still: true
        });
        waitForPolish(test.Window.window);
        const shown = parts(item, "TableRow");
        verify(shown.length > 1 && shown.length < 12);
        const last = shown[shown.length - 1];
        verify(last.mapToItem(item, 0, last.height).y <= item.height);
    }

    function test_a_scrollers_bar_says_where_one_is(): void {
        const item = made(scroller, {
            accent: dark.teal
        });
        const track = seen(item).find(each => each.width === 10);
        const thumb = track.children[0];
        compare(thumb.color, Qt.color(dark.teal));
        verify(track.visible && leftOf(track) >= rightOf(item));
        fuzzyCompare(thumb.height, 100, 1);
        compare(thumb.y, 0);
        item.contentY = 600;
        fuzzyCompare(thumb.y + thumb.height, 300, 1);
        verify(item.atYEnd && !item.atYBeginning);
    }

    function test_buttons_scroll_by_most_of_a_page_and_are_faint_at_the_ends(): void {
        const item = made(buttons), list = item.list;
        const [up, down] = Array.from(item.buttons.children).filter(each => each.text !== undefined);
        compare([up.text, down.text], ["Up", "Down"]);
        compare([part(up, "Icon").name, part(down, "Icon").name], ["chevron-up", "chevron-down"]);
        compare([up.opacity, down.opacity], [0.45, 1]);
        down.clicked();
        tryCompare(list, "contentY", 240);
        compare([up.opacity, down.opacity], [1, 1]);
        list.contentY = 600;
        compare([up.opacity, down.opacity], [1, 0.45]);
        up.clicked();
        tryCompare(list, "contentY", 360);
    }
}
