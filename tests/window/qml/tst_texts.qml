import QtQuick
import kiosk.ui

Case {
    id: test

    name: "Texts"

    Component {
        id: label

        Label {
            text: "Together"
            width: 300
        }
    }

    Component {
        id: heading

        Heading {
            text: "Together"
            width: 800
        }
    }

    Component {
        id: source

        SourceLine {}
    }

    Component {
        id: whole

        WholeLabel {
            strong: true
            text: "Antidrogenstrategie der Organisation"
            wish: 72
        }
    }

    function test_a_label_reads_as_the_design_says(): void {
        const item = made(label);
        compare(item.color, Qt.color(dark.text));
        compare(item.font.pixelSize, 34);
        compare(item.font.weight, Font.Normal);
        compare(item.font.family, fontFamilies.latin);
        compare(item.horizontalAlignment, Text.AlignLeft);
        compare(item.textFormat, Text.PlainText);
        compare(item.lineHeight, Math.round(34 * 1.28));
        fuzzyCompare(item.implicitHeight, item.lineHeight, 1);
        item.strong = true;
        compare(item.font.weight, Font.Bold);
        item.size = 60;
        compare(item.font.pixelSize, 60);
        Theme.script = "arabic";
        compare(item.font.family, fontFamilies.arabic);
    }

    function test_a_label_is_as_high_as_its_lines_in_every_script_data(): var {
        return ["latin", "chinese", "arabic"].map(tag => ({
                    tag
                }));
    }

    function test_a_label_is_as_high_as_its_lines_in_every_script(data: var): void {
        Theme.script = data.tag;
        const item = made(label, {
            text: "one\ntwo\nthree"
        });
        fuzzyCompare(item.implicitHeight, 3 * item.lineHeight, 2);
    }

    function test_a_heading_is_large_and_bold(): void {
        const item = made(heading);
        compare(item.font.pixelSize, 72);
        compare(item.font.weight, Font.Bold);
        compare(item.color, Qt.color(dark.text));
    }

    function test_a_source_is_small_muted_and_gone_without_words(): void {
        const item = made(source, {
            text: "Source: UNODC"
        });
        compare([item.font.pixelSize, item.visible], [26, true]);
        compare(item.color, Qt.color(dark.muted));
        item.text = "";
        verify(!item.visible);
    }

    function test_a_whole_label_shrinks_rather_than_tear_a_word(): void {
        const item = made(whole, {
            width: 1000
        });
        compare(item.font.pixelSize, 72);
        item.width = 400;
        verify(item.font.pixelSize < 72 && item.font.pixelSize >= 26);
        verify(item.contentWidth <= 400);
        item.width = 60;
        compare(item.font.pixelSize, 26);
    }
}
