"""The book for sign-off, made of a small stand as staff make it, and read as they read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtPdf import QPdfDocument

from kiosk.content.load import load
from kiosk.content.version import version
from kiosk.desk.translations import Wish, translations
from tests.support.command import kiosk
from tests.support.content import SITE, Folder
from tests.support.paths import ROOT

LANGUAGES = """\
languages:
  - {code: en, name: English}
  - {code: zh, name: 中文, script: chinese}
  - {code: ar, name: العربية, direction: rtl, script: arabic}
"""
BANNER = """\
kind: banner
title: {en: Hello, zh: 大家好, ar: مرحبًا بكم}
kicker: {en: Now, zh: 现在}
"""
STATEMENT = """\
kind: statement
title: {en: Statement, zh: 声明, ar: البيان}
status: {en: Official, zh: 正式, ar: رسمي}
document: statement/{language}.md
available_from: 2099-01-01T09:00
source: {en: United Nations, zh: 联合国, ar: الأمم المتحدة}
"""
FILM = """\
kind: film
title: {en: The film, zh: 影片, ar: الفيلم}
film: film/sample.webm
poster: film/poster.jpg
duration: "1:16"
subtitles: {en: film/sample.en.vtt, zh: film/sample.zh.vtt, ar: film/sample.ar.vtt}
"""
DOCUMENTS = {
    "en": "# One statement\n\nWe stand together.\n\n- against drugs",
    "zh": "# 一份声明\n\n我们站在一起。",
    "ar": "# بيان واحد\n\nنقف معًا ضد المخدرات.",
}
CODES = ("en", "zh", "ar")


@dataclass
class Book:
    """A book as its reader sees it: `texts` are what can be copied from each page, all blanks made one space."""

    reader: PdfReader

    def __init__(self, path: Path) -> None:
        self.reader, shown = PdfReader(path), QPdfDocument()
        assert shown.load(str(path)) is QPdfDocument.Error.None_
        copied = (shown.getAllText(number).text() for number in range(shown.pageCount()))
        self.texts = [re.sub(r"\s+", " ", text) for text in copied]

    def pages(self) -> list[Any]:
        """The pages as a PDF's parts."""
        return list(self.reader.pages)

    def outline(self) -> dict[str, int]:
        """The page of each line of the outline."""
        return {item.title: self.page(item) for item in self._items(self.reader.outline)}

    def _items(self, items: Any) -> Iterator[Any]:
        for item in items:
            if isinstance(item, list):
                yield from self._items(item)
            else:
                yield item

    def page(self, item: Any) -> int:
        """Where a line of the outline leads."""
        number = self.reader.get_destination_page_number(item)
        assert number is not None
        return number

    def about(self, title: str) -> str:
        """All that is told of the page with this title; a language has titles of its own."""
        places = self.outline()
        end = min((place for place in places.values() if place > places[title]), default=len(self.texts))
        return " ".join(self.texts[places[title] : end])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Three languages, two scripts beside the Latin one, one translation missing and one older."""
    folder = Folder(tmp_path_factory.mktemp("stand"))
    site = re.sub(r"languages:\n.*\n.*\n", LANGUAGES, SITE).replace(", ru: ", ", zh: ")
    site = site.replace("- {page: hello}", "- {page: hello}\n  - {page: statement}\n  - {page: film}")
    folder.write("site.yaml", site)
    (folder.root / "words" / "ru.yaml").unlink()
    (folder.assets / "film").mkdir()
    for name in ("sample.webm", "poster.jpg", *(f"sample.{code}.vtt" for code in CODES)):
        copyfile(ROOT / "assets" / "film" / name, folder.assets / "film" / name)
    for code in CODES:
        folder.write(f"words/{code}.yaml", (ROOT / "content" / "words" / f"{code}.yaml").read_bytes())
        folder.write(f"pages/statement/{code}.md", DOCUMENTS[code])
    folder.write("pages/hello.yaml", BANNER)
    folder.write("pages/statement.yaml", STATEMENT)
    folder.write("pages/film.yaml", FILM)
    folder.edit("pages/opium.yaml", "{en: Opium, ru: Опий}", "{en: Opium, zh: 鸦片, ar: الأفيون}")
    folder.edit("pages/opium.yaml", "{en: Opium grows, ru: Опия больше}", "{en: Opium grows, zh: 增加, ar: يزداد}")
    translations(folder.root, Wish(remember=True))
    folder.edit("pages/opium.yaml", "en: Opium grows", "en: Opium output grows")
    return folder


@pytest.fixture(scope="module")
def path(folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("proof") / "proof.pdf"
    ran = kiosk("proof", "--content", folder.root, "--out", out, "--at", "2017-03-13T14:20")
    assert ran.returncode == 0, ran.stderr
    return out


@pytest.fixture(scope="module")
def book(path: Path) -> Book:
    return Book(path)


def test_the_cover_says_what_is_signed(book: Book, folder: Folder) -> None:
    """Title in each language, date, version and languages; the version is on every page."""
    print_of_it = version(load(folder.root)[0])
    for said in ("Together", "13 March 2017", print_of_it, "English (en)", "中文 (zh)", "العربية"):
        assert said in book.texts[0]
    assert all(print_of_it in text for text in book.texts)


def test_every_page_in_every_language_has_its_picture_and_its_place_in_the_outline(book: Book) -> None:
    """Five pages and three languages make fifteen pictures, each of at least 200 dots in an inch."""
    shown = [image for page in book.pages() for image in page["/Resources"].get("/XObject", {}).values()]
    assert len(shown) == 5 * 3
    for image in shown:
        assert image.get_object()["/Filter"] == "/DCTDecode"
        assert image.get_object()["/Width"] / (527 / 72) >= 200
    outline = book.outline()
    for title in ("Contents", "en · English", "大家好", "البيان", "Signatures"):
        assert title in outline
    assert "大家好" in book.texts[outline["大家好"]]


def test_the_contents_lead_to_the_pages_they_name(book: Book) -> None:
    """A link for each page and language, to the page whose number it shows."""
    contents = book.pages()[book.outline()["Contents"]]
    targets = [annotation.get_object()["/Dest"][0].get_object() for annotation in contents["/Annots"]]
    numbers = {book.reader.get_page_number(target) for target in targets}
    assert len(targets) >= 5 * 3
    assert book.outline()["大家好"] in numbers
    assert f" {book.outline()['大家好'] + 1} " in book.texts[book.outline()["Contents"]]


def test_each_page_says_where_it_comes_from(book: Book, folder: Folder) -> None:
    """Page, file, language, version, date and sources."""
    about = book.about("声明")
    for said in (
        "statement (statement)",
        "content/pages/statement.yaml",
        "Language 中文",
        "13 March 2017",
        "联合国",
        "Available from 1 January 2099, 09:00",
    ):
        assert said in about


def test_what_opens_at_a_touch_is_told_in_words(book: Book) -> None:
    """The whole Statement, though it is held back; all rows; the subtitles with their times."""
    assert "We stand together. • against drugs" in book.about("Statement")
    assert "我们站在一起。" in book.about("声明")
    assert {"نقف", "معًا", "المخدرات."} <= set(book.about("البيان").split())
    assert "3,300" in book.about("Opium output grows")
    assert "The drug threat stops at no border." in book.about("The film")
    assert "0:00.8 0:04.2" in book.about("The film")


def test_what_is_copied_is_what_was_typed(book: Book) -> None:
    """Spaces, hyphens and letters, though fonts draw some with the same glyph and others with one glyph for two."""
    cover, signatures = (book.pages()[number].extract_text() for number in (0, book.outline()["Signatures"]))
    assert "2017-03-13 14:20 (Europe/Vienna)" in cover
    assert "Name and office" in signatures
    assert "مرحبًا بكم" in book.about("مرحبًا بكم")


def test_a_table_that_runs_over_a_page_shows_its_head_again(book: Book) -> None:
    """The stand's own words fill more than one page."""
    first = book.outline()["The stand's own words"]
    assert all("Name Words" in text for text in book.texts[first : first + 2])


def test_missing_and_older_translations_are_named(book: Book) -> None:
    """In their table, and beside the text where the page shows another language."""
    table = book.texts[book.outline()["Missing translations"]]
    assert "content/pages/hello.yaml kicker Now ar" in table
    assert "content/pages/opium.yaml title Opium output grows zh, ar" in table
    assert "MISSING: shown in another language" in book.about("مرحبًا بكم")
    assert "OLDER than its original" in book.about("增加")
    assert "MISSING" not in book.about("大家好")


def test_there_is_room_to_sign_for_each_language(book: Book) -> None:
    """And for the whole."""
    page = book.texts[book.outline()["Signatures"]]
    assert "Signature" in page
    for said in ("English (en)", "中文", "The stand as a whole"):
        assert said in page


def test_a_book_for_each_language(folder: Folder, tmp_path: Path) -> None:
    """Of the languages that are named."""
    ran = kiosk(
        "proof", "--content", folder.root, "--out", tmp_path / "p.pdf", "--languages", "zh,ar", "--per-language"
    )
    assert ran.returncode == 0, ran.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p-ar.pdf", "p-zh.pdf"]
    assert "大家好" not in " ".join(Book(tmp_path / "p-ar.pdf").texts)


def test_without_a_display_or_with_a_language_it_does_not_know_it_says_so(folder: Folder, tmp_path: Path) -> None:
    """In one line, exit 2."""
    asked = ("proof", "--content", folder.root, "--out", tmp_path / "p.pdf")
    dark = kiosk(*asked, without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert dark.returncode == 2
    assert "xvfb-run" in dark.stderr
    unknown = kiosk(*asked, "--languages", "xx")
    assert unknown.returncode == 2
    assert "no language 'xx'" in unknown.stderr
