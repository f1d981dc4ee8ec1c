"""A document changed paragraph by paragraph: the stand reads the new one there, and all others as before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from kiosk.editing.errors import CannotEdit
from kiosk.editing.prose import Prose
from kiosk.pages.statement.document import blocks
from tests.support.paths import ROOT

TEXT = """\ufeff# A head

One **bold** line
on two lines.

Before a list:
- first
- second
  goes on

  second of second
1. one
2. two

Set
===

> said
"""
FILES = sorted((ROOT / "content" / "pages" / "statement").glob("*.md"))


def prose(text: str) -> Prose:
    return Prose.of(text.encode(), "content/pages/a.md")


def at(text: str, words: str) -> int:
    return next(index for index, part in enumerate(prose(text).parts) if words in part.written)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("# A head", "# Another *head*"),
        ("One **bold** line\non two lines.", "One line"),
        ("- first", "- the first"),
        ("- second\n  goes on", "- second"),
        ("second of second", "more of it"),
        ("2. two", "2. two and a half"),
        ("Set", "Said"),
        ("> said", "> asked"),
    ],
)
def test_only_the_paragraph_becomes_another(words: str, new: str, ends: str) -> None:
    text = TEXT.replace("\n", ends)
    changed = prose(text).with_value((at(text, words),), new)
    assert changed.raw == TEXT.replace(words, new).replace("\n", ends).encode()


def test_paragraphs_come_and_go() -> None:
    head = prose(TEXT).with_item((), 1, "New.")
    assert head.raw == TEXT.replace("# A head\n", "# A head\n\nNew.\n").encode()
    item = prose(TEXT).with_item((), at(TEXT, "- first") + 1, "- between")
    assert item.raw == TEXT.replace("- first\n", "- first\n- between\n").encode()
    assert item.without((at(item.text, "- between"),)).raw == TEXT.encode()
    first = prose(TEXT).with_item((), at(TEXT, "- first"), "- zeroth")
    assert first.raw == TEXT.replace("- first\n", "- zeroth\n- first\n").encode()
    assert head.without((1,)).raw == TEXT.encode()
    assert prose("").with_item((), 0, "# First").text == "# First\n"
    assert prose(TEXT).without((at(TEXT, "> said"),)).raw == TEXT.replace("\n> said\n", "").encode()


@pytest.mark.parametrize(
    ("new", "code"),
    [("", "edit-paragraph-empty"), ("a\n\nb", "edit-paragraph-several"), ("- a\n- b", "edit-text-unusual")],
)
def test_what_is_not_one_paragraph_is_refused(new: str, code: str) -> None:
    with pytest.raises(CannotEdit) as refused:
        prose(TEXT).with_value((1,), new)
    assert (refused.value.issue.code, refused.value.issue.line) == (code, 3)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_words_leave_the_rest_of_the_statement_as_it_is(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    before = Prose.of(path.read_bytes(), path.name)
    index = data.draw(st.integers(0, len(before.parts) - 1))
    try:
        after = before.with_value((index,), data.draw(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]))))
    except CannotEdit:
        return
    others = [block for place, block in enumerate(blocks(before.text)) if place != index]
    assert [block for place, block in enumerate(blocks(after.text)) if place != index] == others
    back = after.with_value((index,), before.parts[index].written)
    assert back.raw == before.raw
