import QtQuick
import QtTest
import kiosk.ui
import "../../../kiosk/pages/statement" as Statement
import "../../../kiosk/pages/programme" as Programme

Case {
    id: test

    name: "Reading"

    Component {
        id: block

        Statement.Block {
            said: null
            width: 800
        }
    }

    Component {
        id: status

        Statement.Status {
            text: "A summary, not the official text"
            width: 800
        }
    }

    Component {
        id: code

        Statement.TakeAlong {
            caption: "The interview"
            height: 420
            invitation: "Take it along"
            payload: "https://www.unodc.org/"
            upright: true
            width: 500
        }
    }

    Component {
        id: held

        Statement.HeldBack {
            height: 700
            laterText: ""
            notYet: "Not yet available"
            opens: "Available from 09:00"
            side: 96
            title: "The Statement"
            width: 1100
        }
    }

    Component {
        id: time

        Programme.TimeOfDay {
            ends: "–17:00"
            ink: Theme.gold
            when: "15:00"
            width: 260
        }
    }

    Component {
        id: row

        Programme.EventRow {
            badge: "Now"
            body: "About the film"
            calendar: ""
            ends: ""
            key: "1"
            leads: true
            page: "film"
            phase: "now"
            place: "Vienna"
            source: "SCO"
            title: "The film is shown"
            when: "15:00"
            width: 1100
            words: ({
                    source: "Source: {source}",
                    toCalendar: "To my calendar",
                    open: "Open"
                })
        }
    }

    Component {
        id: spy

        SignalSpy {}
    }

    function test_a_block_is_written_on_paper_as_its_style_asks_data(): var {
        return [
            {
                tag: "heading",
                size: 48,
                bold: true
            },
            {
                tag: "subheading",
                size: 40,
                bold: true
            },
            {
                tag: "paragraph",
                size: 34,
                bold: false
            },
            {
                tag: "item",
                size: 34,
                bold: false
            }
        ];
    }

    // What a block says, as the model gives it.
    function passage(style: string, mark: string, depth: int): var {
        return {
            depth: depth,
            mark: mark,
            plain: "A <b>summary</b>",
            styled: "A <b>summary</b>",
            style: style
        };
    }

    function test_a_block_is_written_on_paper_as_its_style_asks(data: var): void {
        const item = made(block, {
            said: passage(data.tag, "", 0)
        });
        const text = texts(item)[0];
        compare([text.font.pixelSize, text.font.bold, String(text.color)], [data.size, data.bold, dark.paper_text]);
        compare(text.textFormat === Text.StyledText, !data.bold);
        Theme.highContrast = true;
        compare(text.color, Qt.color("white"));
        item.scaling = 1.2;
        compare(text.font.pixelSize, Math.round(1.2 * data.size));
    }

    function test_an_items_mark_stands_before_it(): void {
        const item = made(block, {
            said: passage("item", "•", 1)
        });
        const [mark, words] = texts(item);
        compare([mark.text, String(mark.color), mark.font.bold], ["•", dark.paper_accent, true]);
        verify(rightOf(mark) <= leftOf(words) && leftOf(words) >= 40);
    }

    function test_the_status_is_bold_beside_its_sign(): void {
        const item = made(status);
        compare(texts(item)[0].font.bold, true);
        compare(texts(item)[0].color, Qt.color(dark.paper_text));
        compare([part(item, "Icon").name, String(part(item, "Icon").color)], ["information-outline", dark.paper_accent]);
        verify(rightOf(part(item, "Icon")) < leftOf(texts(item)[0]));
        fuzzyCompare(item.color.a, 0.14, 0.01);
    }

    function test_a_code_stands_above_its_words_or_before_them(): void {
        const item = made(code);
        const square = part(item, "QrCode");
        verify(square.y + square.height <= item.mapFromItem(texts(item)[0], 0, 0).y);
        fuzzyCompare(middle(square).x, item.width / 2, 1);
        item.upright = false;
        waitForPolish(test.Window.window);
        verify(rightOf(square) <= leftOf(texts(item)[0]));
        Theme.mirrored = true;
        verify(leftOf(square) > item.width / 2);
        compare(texts(item).map(text => String(text.color)), [dark.text, dark.muted]);
    }

    function test_what_is_held_back_says_when_it_opens_in_gold(): void {
        const item = made(held);
        compare(says(item), ["The Statement", "Not yet available", "Available from 09:00"]);
        compare(texts(item).map(text => String(text.color)), [dark.text, dark.gold, dark.text]);
        compare([part(item, "Icon").name, String(part(item, "Icon").color)], ["clock-outline", dark.gold]);
    }

    function test_a_time_stands_above_its_end(): void {
        const item = made(time);
        compare(says(item), ["15:00", "–17:00"]);
        compare(texts(item).map(text => String(text.color)), [dark.gold, dark.muted]);
        compare(texts(item)[0].font.pixelSize, 48);
        item.flat = true;
        compare(says(item), ["15:00–17:00"]);
        item.flat = false;
        item.when = "Afternoon";
        item.ends = "";
        compare(texts(item)[0].font.pixelSize, 32);
    }

    function test_an_event_stands_out_while_it_leads_and_steps_back_when_over(): void {
        const item = made(row);
        const mark = part(item, "Mark");
        compare([String(item.border.color), mark.filled, String(mark.accent)], [dark.gold, true, dark.gold]);
        const [when, title] = texts(item);
        compare([when.text, String(when.color), String(title.color)], ["15:00", dark.gold, dark.text]);
        item.leads = false;
        compare([String(item.border.color), mark.filled, String(when.color)], [dark.line, false, dark.text]);
        item.phase = "past";
        item.badge = "Over";
        compare([String(mark.accent), String(when.color), String(title.color)], [dark.muted, dark.muted, dark.muted]);
        compare(item.color.a, 0);
    }

    function test_an_event_opens_to_what_can_be_done_with_it(): void {
        const item = made(row);
        compare(parts(item, "EventRest").length, 0);
        compare(part(part(item, "EventHead"), "Icon").name, "chevron-down");
        item.opened = true;
        const rest = part(item, "EventRest");
        compare(says(rest).slice(0, 2), ["About the film", "Source: SCO"]);
        compare(part(part(item, "EventHead"), "Icon").name, "chevron-up");
        const [calendar, open] = parts(rest, "TouchButton");
        compare([calendar.text, open.text], ["To my calendar", "Open"]);
        const taken = createTemporaryObject(spy, test, {
            target: item,
            signalName: "taken"
        });
        const followed = createTemporaryObject(spy, test, {
            target: item,
            signalName: "followed"
        });
        calendar.clicked();
        open.clicked();
        compare([taken.count, followed.signalArguments[0][0]], [1, "film"]);
        item.touchable = false;
        compare(parts(rest, "TouchButton").length, 0);
    }
}
