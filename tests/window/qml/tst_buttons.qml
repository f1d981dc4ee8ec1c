import QtQuick
import QtTest
import kiosk.ui

Case {
    id: test

    name: "Buttons"

    Component {
        id: button

        TouchButton {
            iconName: "arrow-right"
            text: "Open"
        }
    }

    Component {
        id: toggle

        Toggle {
            body: "Letters grow"
            iconName: "format-size"
            offText: "Off"
            onText: "On"
            text: "Larger text"
            width: 700
        }
    }

    Component {
        id: ways

        TwoWays {
            backIcon: "chevron-left"
            backText: "Previous"
            onIcon: "chevron-right"
            onText: "Next"
        }
    }

    Component {
        id: spy

        SignalSpy {}
    }

    function count(target: var, name: string): SignalSpy {
        return createTemporaryObject(spy, test, {
            target,
            signalName: name
        });
    }

    function test_a_button_is_large_enough_to_touch(): void {
        const item = made(button);
        verify(item.width >= 88 && item.height >= 88);
        item.iconOnly = true;
        compare([item.width, item.height], [88, 88]);
        compare(says(item), []);
    }

    function test_a_button_is_plain_or_filled_data(): var {
        return ["dark", "light", "high"].map(tag => ({
                    tag
                }));
    }

    function test_a_button_is_plain_or_filled(data: var): void {
        const design = theme(data.tag);
        const item = made(button);
        const label = texts(item)[0];
        const icon = part(item, "Icon");
        compare(label.color, Qt.color(design.text));
        compare(icon.color, Qt.color(design.text));
        compare(item.background.border.color, Qt.color(design.line));
        verify(!alike(item.background.color, design.gold, 60));
        item.filled = true;
        compare(label.color, Qt.color(design.on_accent));
        compare(icon.color, Qt.color(design.on_accent));
        same(pixel(item, 0.1, 0.5), design.gold, "filled");
        item.accent = design.teal;
        same(pixel(item, 0.1, 0.5), design.teal, "with another accent");
        compare(label.font.weight, Font.Bold);
    }

    function test_a_press_tints_and_shrinks_a_button_at_once(): void {
        const item = made(button);
        const before = item.background.color;
        mousePress(item);
        verify(item.pressed);
        same(item.background.color, Theme.tint(dark.gold, 0.35), "pressed");
        verify(Math.abs(item.background.color.a - 0.35) < 0.01);
        tryVerify(() => item.scale < 0.98);
        mouseRelease(item);
        compare(item.background.color, before);
        tryCompare(item, "scale", 1);
        Theme.lessMotion = true;
        mousePress(item);
        wait(0);
        compare(item.scale, 1);
        mouseRelease(item);
    }

    function test_a_button_is_pressed_by_touch_and_by_keys(): void {
        const item = made(button);
        const clicks = count(item, "clicked");
        mouseClick(item);
        item.forceActiveFocus(Qt.TabFocusReason);
        for (const key of [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space])
            keyClick(key);
        compare(clicks.count, 4);
    }

    function test_a_button_that_cannot_be_pressed_is_faint(): void {
        const item = made(button);
        compare(item.opacity, 1);
        item.enabled = false;
        verify(item.opacity < 0.6 && item.opacity > 0.2);
    }

    function test_the_keyboards_ring_is_golden_and_only_for_keys(): void {
        const item = made(button);
        compare(parts(item, "FocusRing").length, 0);
        item.forceActiveFocus(Qt.TabFocusReason);
        const ring = part(item, "FocusRing");
        compare(ring.border.color, Qt.color(dark.gold));
        verify(ring.border.width >= 4 && ring.width > item.width && ring.height > item.height);
        item.focus = false;
        item.forceActiveFocus(Qt.MouseFocusReason);
        compare(parts(item, "FocusRing").length, 0);
    }

    function test_the_sign_stands_before_the_word_or_after_it_data(): var {
        return [
            {
                tag: "before",
                after: false,
                mirrored: false,
                first: true
            },
            {
                tag: "after",
                after: true,
                mirrored: false,
                first: false
            },
            {
                tag: "before, mirrored",
                after: false,
                mirrored: true,
                first: false
            },
            {
                tag: "after, mirrored",
                after: true,
                mirrored: true,
                first: true
            }
        ];
    }

    function test_the_sign_stands_before_the_word_or_after_it(data: var): void {
        Theme.mirrored = data.mirrored;
        const item = made(button, {
            iconAfter: data.after,
            directional: true
        });
        waitForPolish(test.Window.window);
        compare(middle(part(item, "Icon")).x < middle(texts(item)[0]).x, data.first);
        compare(part(item, "Icon").mirror, data.mirrored);
    }

    function test_a_toggle_says_whether_it_is_on(): void {
        const item = made(toggle);
        compare(says(item), ["Larger text", "Letters grow", "Off"]);
        const [name, body] = texts(item);
        compare([name.color, body.color], [Qt.color(dark.text), Qt.color(dark.muted)]);
        const badge = part(item, "Badge");
        verify(!badge.filled);
        compare(part(item, "Icon").color, Qt.color(dark.muted));
        compare(item.background.border.color, Qt.color(dark.line));
        item.checked = true;
        compare(says(item)[2], "On");
        same(pixel(badge, 0.1, 0.5), dark.gold, "its badge");
        compare(part(item, "Icon").color, Qt.color(dark.gold));
        compare(item.background.border.color, Qt.color(dark.gold));
        verify(leftOf(part(item, "Icon")) < leftOf(name) && leftOf(name) < leftOf(badge));
        item.forceActiveFocus(Qt.TabFocusReason);
        compare(parts(item, "FocusRing").length, 1);
        keyClick(Qt.Key_Return);
        verify(!item.checked);
    }

    function test_two_ways_go_back_and_on(): void {
        const item = made(ways);
        const went = count(item, "went");
        const [back, on] = parts(item, "TouchButton");
        compare([back, on].map(each => part(each, "Icon").name), ["chevron-left", "chevron-right"]);
        verify(leftOf(back) < leftOf(on));
        mouseClick(back);
        mouseClick(on);
        compare(went.signalArguments.map(each => each[0]), [-1, 1]);
        compare([back.opacity, on.opacity], [1, 1]);
        item.atStart = true;
        compare([back.opacity, on.opacity], [0.45, 1]);
        item.atStart = false;
        item.atEnd = true;
        compare([back.opacity, on.opacity], [1, 0.45]);
    }
}
