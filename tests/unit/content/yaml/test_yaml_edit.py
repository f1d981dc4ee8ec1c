"""Texts put into YAML by a program: where an author would write them, and nothing else changes."""

from __future__ import annotations

import pytest

from kiosk.content.yaml.source import Data, parse
from kiosk.content.yaml.yaml_edit import CannotEdit, edited_text
from kiosk.model.issues import Loc

ORDER = ("en", "ru", "zh")
AWKWARD = [
    "plain", "no", "2017", "1e3", "null", "a: colon", "a # hash", "it's", 'say "so"', "- dash", "*star", "&and",
    "!bang", "{brace}", "[list]", "a, b", "  leading", "trailing ", "two\nlines", "# first\n\n  indented: x\nlast", "=",
    "%", "@at", "\\back", "? ask", "| bar", "> more", "говорит: «да»", "، عربي", "“x”", "tab\there", ":", "-", "~",
]  # fmt: skip
STYLES = {
    "plain": "title:\n  en: One # first\n  ru: Old # second\n# end\nkind: x\n",
    "quoted": "title:\n  en: 'One'\n  ru: \"Old\"   # it's\nkind: x\n",
    "block": "title:\n  en: |\n    One\n    # text\n\n    two\n  ru: >-\n    Old\n    text\n\n  # a note\nkind: x\n",
    "flow": "title: {en: One, ru: 'Old'}  # both\nkind: x\n",
    "flow over lines": "title: {\n  en: One,\n  ru: Old  # late\n}\nkind: x\n",
    "json": '{"title": {"en":"One","ru":"Old"}, "kind": "x"}\n',
    "empty": "title:\n  en: One\n  ru:\nkind: x\n",
    "empty, with a comment": "title:\n  en: One\n  ru:   # to do\nkind: x\n",
    "no last line end": "kind: x\ntitle:\n  en: One\n  ru: Old",
}  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_any_text_can_be_put_into_any_style_and_nothing_else_changes(
    text: str, style: str, mark: str, newline: str
) -> None:
    """A text is replaced and another added; the data is as wanted, and other lines are the same bytes."""
    old = mark + STYLES[style].replace("\n", newline)
    new = edited_text(old, {("title", "ru"): text, ("title", "zh"): text}, ORDER)
    data = parse(new.removeprefix(mark), "x")[0].data
    assert isinstance(data, dict)
    before = parse(old.removeprefix(mark), "x")[0].data
    assert isinstance(before, dict)
    assert isinstance(before["title"], dict)
    assert data == {**before, "title": {**before["title"], "ru": text, "zh": text}}
    assert new.startswith(mark)
    kept = [line for line in old.splitlines() if "ru" not in line and "Old" not in line and "text" not in line]
    if "{" not in old:
        lines = iter(new.splitlines())
        assert all(line in lines for line in kept), "lines are lost or out of order"
    assert "\n" not in new.replace("\r\n", "") or newline == "\n"


@pytest.mark.parametrize(
    ("old", "loc", "value", "new"),
    [
        ("a: {en: x}  # c\n", ("a", "ru"), "y", "a: {en: x, ru: y}  # c\n"),
        ("- - en: x # c\n- 1\n", (0, 0, "ru"), "y", "- - en: x # c\n    ru: y\n- 1\n"),
        ("a:\n  zh: x\n\n# c\nb: 1\n", ("a", "ru"), "y", "a:\n  zh: x\n  ru: y\n\n# c\nb: 1\n"),
        ("a:\n    en: x\n    zh: z\n", ("a", "ru"), "y", "a:\n    en: x\n    ru: y\n    zh: z\n"),
        ("m:\n  - a\n  # c\n  - b\n# d\nz: 1\n", ("m",), ["p", "q"], "m: [p, q]\n# d\nz: 1\n"),
        ("m: [a, b] # c\n", ("m",), ["p, r", "q"], "m: ['p, r', q] # c\n"),
    ],
)
def test_a_text_lands_where_an_author_would_write_it(old: str, loc: Loc, value: Data, new: str) -> None:
    """PageFiles its neighbours, in their order and indent."""
    assert edited_text(old, {loc: value}, ORDER) == new


@pytest.mark.parametrize(
    "old", ["a: &x {en: 1}\nb: *x\n", "a: {}\n", "a: x\n", "c: {en: x}\n", "a: {en: x\n", "a: {en: x}\na: {en: y}\n"]
)
def test_what_cannot_be_put_in_safely_is_refused(old: str) -> None:
    """Aliases, places that are gone and files with mistakes stay as they are."""
    with pytest.raises(CannotEdit):
        edited_text(old, {("a", "ru"): "y"}, ORDER)
