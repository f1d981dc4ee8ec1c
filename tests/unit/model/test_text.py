"""The same in easy words: what a reader is shown who wishes for them, and what is told of those that are missing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.content.gather import gather
from kiosk.content.load import load
from kiosk.content.translations.texts import texts_of
from kiosk.desk.book.page_text import NO_EASY, page_text
from kiosk.desk.fit.fields import put
from kiosk.desk.translations import translations
from kiosk.model.page import View
from kiosk.model.proof import ProofTable
from kiosk.model.text import Text, texts
from tests.support.content import Folder

NOW = datetime(2017, 3, 13, tzinfo=ZoneInfo("Europe/Vienna"))
EASY = "title:\n  en: Hello\n  ru: Привет\n  easy:\n    en: Good day"
BOTH = f"{EASY}\n    ru: Добрый день"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.edit("pages/hello.yaml", "title: {en: Hello, ru: Привет}", EASY)
    return folder


@pytest.mark.parametrize(
    ("languages", "easy", "said"),
    [
        (("en", "ru"), True, "Short"),
        (("en", "ru"), False, "Long"),
        (("ru", "en"), True, "Длинно"),
        (("fr", "en"), True, "Short"),
        (("es", "en"), True, "Corto"),
        (("es", "en"), False, "Long"),
    ],
)
def test_easy_words_come_before_ordinary_ones_and_those_before_another_language(
    languages: tuple[str, ...], easy: bool, said: str
) -> None:
    text = Text.model_validate(
        {"en": "Long", "ru": "Длинно", "fr": None, "easy": {"en": " Short ", "ru": None, "es": "Corto"}}
    )
    assert text.within(languages, easy) == said


def test_a_page_is_shown_in_easy_words_item_by_item(folder: Folder) -> None:
    site = load(folder.root)[0]
    page = site.pages["hello"]
    said = {
        (code, easy): View(site, code, NOW, easy).say(page.title) for code in ("en", "ru") for easy in (True, False)
    }
    assert said["en", True] == "Good day"
    assert said["en", False] == "Hello"
    assert said["ru", True] == said["ru", False] == "Привет"
    assert site.easy_codes == {"en"}


def test_check_and_the_parity_report_know_which_language_has_none(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    issues = [str(issue).splitlines()[0] for issue in load(folder.root)[1]]
    assert [issue for issue in issues if "easy" in issue] == [
        "content/pages/hello.yaml:5:3: warning: 'title' is in easy words, but not in ru — add it below 'easy'"
    ]
    assert translations(folder.root) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[0].split()[-2:] == ["easy", "words"]
    assert [row.split()[-1] for row in rows[1:3]] == ["1", "0"]
    folder.edit("pages/hello.yaml", EASY, BOTH)
    assert not [issue for issue in load(folder.root)[1] if "easy" in str(issue)]


def test_easy_words_are_translated_as_a_text_of_their_own(folder: Folder) -> None:
    found = texts_of(gather(folder.root, {}))
    (entry,) = (entry for entry in found.entries if entry.easy)
    assert entry.name == "pages/hello.yaml title.easy"
    assert entry.spot("ru") == ("title", "easy", "ru")


def test_the_proof_book_has_them_and_says_where_there_are_none(folder: Folder) -> None:
    site = load(folder.root)[0]
    rows = {}
    for code in ("en", "ru"):
        (table,) = (
            part
            for part in page_text(site, "hello", View(site, code, NOW), "pages/hello.yaml", {})
            if isinstance(part, ProofTable)
        )
        rows[code] = {row[0]: tuple(row[1:]) for row in table.rows}
    assert rows["en"]["title.easy"][0] == "Good day"
    assert rows["ru"]["title.easy"] == ("", NO_EASY)


def test_another_text_keeps_the_easy_words_of_its_place(folder: Folder) -> None:
    """For the fit, which tries shorter ones."""
    text = load(folder.root)[0].pages["hello"].title
    assert dict(put(text, (), "en", "Hi").easy) == {"en": "Good day"}
    assert put(text, ("easy",), "en", "Hi").within(["en"], True) == "Hi"
    assert [loc for loc, _ in texts(text)] == [(), ("easy",)]
