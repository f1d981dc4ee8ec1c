"""The Statement: Markdown as blocks, files beside the page, and the moment it opens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.site import Site
from kiosk.pages.beside import Beside, Flaw
from kiosk.pages.page import View
from kiosk.pages.statement import Statement
from kiosk.pages.statement.document import Block, blocks

VIENNA = ZoneInfo("Europe/Vienna")
PAGE = {
    "kind": "statement",
    "title": "The Statement",
    "status": "A summary",
    "document": "statement/{language}.md",
    "source": "The Secretariat",
    "take_along": {"address": "https://example.org/statement", "label": "To take along"},
}


def held_until(moment: str | None, **texts: str) -> Statement:
    page = Statement.model_validate({**PAGE, "available_from": moment})
    page._texts = texts
    return page


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


def test_each_missing_empty_or_broken_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    pages = tmp_path / "content" / "pages"
    (pages / "statement").mkdir(parents=True)
    (pages / "statement" / "en.md").write_text("# Title", "utf-8")
    (pages / "statement" / "ru.md").write_text(" \n", "utf-8")
    (pages / "statement" / "fr.md").write_bytes("résumé".encode("latin-1"))
    page, flaws = held_until(None).settled(Beside(pages, tmp_path / "content", ("en", "ru", "fr", "ar")))
    by_file = {flaw.beside.name if flaw.beside else "": flaw for flaw in flaws}
    assert by_file.keys() == {"ru.md", "fr.md", ""}
    assert by_file[""].way_out == "write it into content/pages/statement/ar.md"
    assert "UTF-8" in by_file["fr.md"].what
    assert by_file["ru.md"].what == "the file is empty"
    assert dict(page._texts) == {"en": "# Title"}


def test_a_document_outside_the_content_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("secret", "utf-8")
    page = held_until(None).model_copy(update={"document": "../../{language}.md"})
    page, flaws = page.settled(Beside(tmp_path / "content" / "pages", tmp_path / "content", ("en",)))
    assert [type(flaw) for flaw in flaws] == [Flaw]
    assert not page._texts


@pytest.mark.parametrize(
    ("moment", "now", "held"),
    [
        (None, "2017-03-13T00:00", ""),
        ("2017-03-13T15:00", "2017-03-13T14:59", "Available from: Monday, 13 March 2017 · 15:00"),
        ("2017-03-13T15:00", "2017-03-13T15:00", ""),
        ("2017-03-13T14:00Z", "2017-03-13T14:59", "Available from: Monday, 13 March 2017 · 15:00"),
        ("2017-03-13T14:00Z", "2017-03-13T15:00", ""),
    ],
)
def test_the_document_is_held_back_until_its_moment(site: Site, moment: str | None, now: str, held: str) -> None:
    page = held_until(moment, en="The words")
    view = View(site, "en", datetime.fromisoformat(now).replace(tzinfo=VIENNA))
    shown = page.properties(view)
    assert shown["heldBack"] == page.happening(view)
    assert str(shown["heldBack"]).replace("\xa0", " ") == held
    assert bool(shown["blocks"]) is not bool(held)
    assert ("The words" in str(shown)) is not bool(held)
    assert ("example.org" in str(shown)) is not bool(held)


@pytest.mark.parametrize(("language", "words"), [("ru", "Слова"), ("ar", "The words")])
def test_the_reader_gets_the_own_language_or_the_nearest(site: Site, language: str, words: str) -> None:
    page = held_until(None, en="The words", ru="Слова")
    shown = page.properties(View(site, language, datetime(2017, 3, 13, tzinfo=VIENNA)))
    assert words in str(shown["blocks"])
    assert shown["language"] == language


def test_the_stand_has_its_statement_in_blocks_that_match_in_every_language(site: Site) -> None:
    page = site.pages["statement"]
    moment = datetime(2017, 3, 14, tzinfo=VIENNA)
    shapes = {}
    for code in site.codes:
        found = page.properties(View(site, code, moment))["blocks"]
        assert isinstance(found, list)
        shapes[code] = [(block["style"], block["mark"], block["depth"]) for block in found]
        assert not any("**" in block["plain"] for block in found)
    assert len(shapes["en"]) > 20
    assert all(shape == shapes["en"] for shape in shapes.values()), "the place would be lost between languages"
