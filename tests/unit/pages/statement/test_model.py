"""The Statement: Markdown as blocks, files beside the page, and the moment it opens."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.model.page import View
from kiosk.model.page_files import PageFiles
from kiosk.model.site import Site
from kiosk.pages.statement.model import Statement

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


def test_each_missing_empty_or_broken_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    pages = tmp_path / "content" / "pages"
    (pages / "statement").mkdir(parents=True)
    (pages / "statement" / "en.md").write_text("# Title", "utf-8")
    (pages / "statement" / "ru.md").write_text(" \n", "utf-8")
    (pages / "statement" / "fr.md").write_bytes("résumé".encode("latin-1"))
    page, issues = held_until(None).with_files(PageFiles(pages, tmp_path / "content", ("en", "ru", "fr", "ar")))
    by_file = {Path(issue.file).name: issue for issue in issues}
    assert {name: issue.code for name, issue in by_file.items()} == {
        "": "document-missing",
        "fr.md": "text-not-utf8",
        "ru.md": "document-empty",
    }
    assert by_file[""].way_out == "write it into content/pages/statement/ar.md"
    assert by_file["ru.md"].file == "content/pages/statement/ru.md"
    assert dict(page._texts) == {"en": "# Title"}


def test_a_document_outside_the_content_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("secret", "utf-8")
    page = held_until(None).model_copy(update={"document": "../../{language}.md"})
    page, issues = page.with_files(PageFiles(tmp_path / "content" / "pages", tmp_path / "content", ("en",)))
    assert [issue.code for issue in issues] == ["file-outside-content"]
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
