"""The page of all stands."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

from kiosk.desk.stands.html import page
from kiosk.desk.stands.row import Need, Row

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
EVIL = "<script>alert(1)</script>\"'"
ROWS = [
    Row("a", Need.SILENT, at=NOW, place="Rotunda", release="6"),
    Row(EVIL, Need.ATTENTION, (EVIL,), NOW, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL),
    Row("c", Need.NOTHING, release="7"),
]


class Tags(HTMLParser):
    """The tags that open and close, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_what_stands_say_is_text_and_nothing_else() -> None:
    tags = Tags(page(ROWS, NOW))
    assert not tags.open
    assert "script" not in tags.seen
    assert EVIL in tags.text


def test_it_needs_nothing_from_elsewhere_and_lets_nothing_run() -> None:
    text = page(ROWS, NOW)
    assert not re.findall(r"https?:|src=|url\(|@import|href=", text)
    assert "default-src 'none'" in text


def test_it_says_what_needs_a_person_first() -> None:
    text = Tags(page(ROWS, NOW)).text
    assert text.index("silent since 02 Mar 14:00") < text.index("look at this") < text.index("release 7")


def test_without_stands_it_says_so() -> None:
    assert "the broker knows of no stand" in page([], NOW)
