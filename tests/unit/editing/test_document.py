"""Values put into YAML: where and as an author would write them, and every other byte stays."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from kiosk.content.yaml.source import Data
from kiosk.editing.document import Document
from kiosk.model.issues import Loc

ORDER = ("en", "ru", "zh")
AWKWARD = [
    "plain", "no", "2017", "1e3", "null", "a: colon", "a # hash", "it's", 'say "so"', "- dash", "*star", "&and",
    "!bang", "{brace}", "[list]", "a, b", "  leading", "trailing ", "two\nlines", "# first\n\n  indented: x\nlast", "=",
    "%", "@at", "\\back", "? ask", "| bar", "> more", "говорит: «да»", "، عربي", "“x”", "tab\there", ":", "-", "~",
    "", "yes", "12:30", "# note", "上合组织：缉获", "\u200fعربي", "one\n", "\n", "end\n\n", "bell\x07", "next\x85line",
    "sep\u2028arator", "carriage\rreturn", "007", "+43", "<<", "---", "...", "a" * 150 + ": b", "\ufefftext",
    "x\u00a0y",
]  # fmt: skip
STYLES = {
    "plain": "title:\n  en: One # first\n  ru: Old # second\n# end\nkind: x\n",
    "quoted": "title:\n  en: 'One'\n  ru: \"Old\"   # it's\nkind: x\n",
    "block": "title:\n  en: |\n    One\n    # text\n\n    two\n  ru: |-\n    Old\n    text\n\n  # a note\nkind: x\n",
    "block with a note": "title:\n  en: |4\n      One\n  ru: |2-   # note\n    Old\n\n\nkind: x\n",
    "flow": "title: {en: One, ru: 'Old'}  # both\nkind: x\n",
    "flow over lines": "title: {\n  en: One,\n  ru: Old  # late\n}\nkind: x\n",
    "json": '{"title": {"en":"One","ru":"Old"}, "kind": "x"}\n',
    "empty": "title:\n  en: One\n  ru:\nkind: x\n",
    "empty, with a comment": "title:\n  en: One\n  ru:   # to do\nkind: x\n",
    "no last line end": "kind: x\ntitle:\n  en: One\n  ru: Old",
    "on the next line": "title:\n  en:\n    One\n  ru:\n    Old\n    text\nkind: x\n",
    "wide": "title:\n      en: One\n      ru: Old\nkind: x\n",
    "within a list": "- title:\n    en: One\n    ru: Old\n- kind: x\n",
}  # fmt: skip


def document(text: str) -> Document:
    return Document.of(text.encode(), "content/pages/x.yaml")


def without(data: Data, loc: Loc, *keys: str) -> Data:
    """All of it but the languages of one text."""
    data = deepcopy(data)
    inner: Any = data
    for step in loc:
        inner = inner[step]
    for key in keys:
        del inner[key]
    return data


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_any_text_can_be_put_into_any_style_and_nothing_else_changes(
    text: str, style: str, mark: str, newline: str
) -> None:
    """A text is replaced and another added; the data is as wanted, and other lines are the same bytes."""
    old = mark + STYLES[style].replace("\n", newline)
    loc: Loc = (0, "title") if style == "within a list" else ("title",)
    new = document(old).with_value((*loc, "ru"), text).with_key(loc, "zh", text, ORDER)
    assert new.value((*loc, "ru")) == new.value((*loc, "zh")) == text
    assert without(new.data, loc, "ru", "zh") == without(document(old).data, loc, "ru")
    raw = new.raw.decode()
    assert raw.startswith(mark)
    kept = [line for line in old.splitlines() if "ru" not in line and "Old" not in line and "text" not in line]
    if "{" not in old:
        lines = iter(raw.splitlines())
        assert all(line in lines for line in kept), "lines are lost or out of order"
    assert newline == "\n" or "\n" not in raw.replace("\r\n", "")
