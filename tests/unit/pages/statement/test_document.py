"""Markdown as blocks."""

from __future__ import annotations

import pytest

from kiosk.pages.statement.document import Block, blocks


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# A title", Block("heading", "A title", "A title")),
        ("### A *part*", Block("subheading", "A <i>part</i>", "A part")),
        ("one\ntwo", Block("paragraph", "one two", "one two")),
        ("one\\\ntwo", Block("paragraph", "one<br>two", "one two")),
        ("议会在\n维也纳举行", Block("paragraph", "议会在维也纳举行", "议会在维也纳举行")),
        ("**摘要。**正文", Block("paragraph", "<b>摘要。</b>正文", "摘要。正文")),
        ("**a** 中 **b**", Block("paragraph", "<b>a</b> 中 <b>b</b>", "a 中 b")),
        ("a < b & **c**", Block("paragraph", "a &lt; b &amp; <b>c</b>", "a < b & c")),
        ("- a point", Block("item", "a point", "a point", "•", 1)),
        ("7. We, the heads", Block("item", "We, the heads", "We, the heads", "7.", 1)),
        ("    typed with a tab", Block("paragraph", "typed with a tab", "typed with a tab")),
    ],
)
def test_a_line_of_markdown_becomes_a_block(markdown: str, expected: Block) -> None:
    assert blocks(markdown) == (expected,)


@pytest.mark.parametrize(
    "markdown",
    [
        "![a picture](file:///etc/passwd)",
        "[words](https://example.org)",
        "<https://example.org>",
        '<img src="https://example.org/x.png">',
        '<a href="x">words</a>',
        '`<img src="x">`',
        '```\n<img src="x">\n```',
        '# <img src="x">',
    ],
)
def test_nothing_in_a_document_can_be_loaded_or_followed(markdown: str) -> None:
    (block,) = blocks(markdown)
    assert "<" not in block.styled
    assert block.plain


def test_lists_keep_their_numbers_and_their_depth() -> None:
    found = blocks("1. first\n\n   more of it\n2. second\n   - inner\n\nafter")
    assert [(block.mark, block.depth, block.plain) for block in found] == [
        ("1.", 1, "first"),
        ("", 1, "more of it"),
        ("2.", 1, "second"),
        ("•", 2, "inner"),
        ("", 0, "after"),
    ]
