"""The book from cover to signatures: every page in every language, its picture and all its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QImage

from kiosk.content.site import Language
from kiosk.desk.book import front, told
from kiosk.desk.book.book import SECTION, Book, Picture, name
from kiosk.desk.book.lines import ENGLISH, Style
from kiosk.desk.book.paper import BODY, GAP, HEAD, INNER, SMALL, Paper

WRONG = Style(9, bold=True, colour="#a8321f")
PROSE = {"heading": Style(14, bold=True), "subheading": Style(11.5, bold=True)}
TALLEST = 560.0


def write(book: Book, paper: Paper, picture: Picture, pages: Mapping[str, int]) -> None:
    """The whole book. `pages` says on which page each name is, as far as it is known."""
    front.cover(book, paper)
    front.contents(book, paper, pages)
    front.missing(book, paper)
    for language in book.languages:
        _language(book, paper, language, picture)
    front.signatures(book, paper)


def _language(book: Book, paper: Paper, language: Language, picture: Picture) -> None:
    view, files, states = book.view(language), told.files(book.site), told.by_name(book.states)
    paper.turn()
    paper.mark(f"language|{language.code}", f"{language.code} · {language.name}")
    first = True
    for id, title in told.titles(book.site, view).items():
        if not first:
            paper.turn()
        first = False
        paper.mark(name(id, language.code), title, 1)
        _page(book, paper, id, language, files[id], picture(id, language.code))
        for part in told.told(book.site, id, view, files[id], states):
            paper.room(60)
            paper.y += GAP
            if isinstance(part, told.Prose):
                _prose(paper, part, language)
            else:
                _table(paper, part, language)
    _words(book, paper, language)


def _page(book: Book, paper: Paper, id: str, language: Language, file: str, image: QImage | None) -> None:
    """The picture of a page, and below it what it is a picture of."""
    width, height = book.size
    paper.write(f"{id or 'home'} · {language.name} ({language.code})", SECTION)
    scale = min(INNER / width, TALLEST / height)
    paper.picture(image, width * scale, height * scale)
    facts = [
        ("Page", f"{id or 'home'} ({getattr(book.site.pages.get(id), 'kind', 'home')})"),
        ("File", f"content/{file}"),
        ("Language", f"{language.name} ({language.code})"),
        ("Content version", f"{book.version}, {book.day}"),
    ]
    page = book.site.pages.get(id)
    if page and page.available_from:
        facts.append(("Available from", f"{page.available_from:%d %B %Y, %H:%M}".lstrip("0")))
    for fact in facts:
        paper.row(fact, (1, 4))
    for source in told.sources(book.site, id, book.view(language)):
        paper.row(("Source", source), (1, 4), readers=(ENGLISH, language))
    paper.y += 16
    paper.row(("Correct: yes / no", "Name:", "Date:"), (1.4, 3, 1.2), style=SMALL)
    paper.y += GAP


def _prose(paper: Paper, part: told.Prose, language: Language) -> None:
    paper.write(part.title, SECTION)
    for style, words in part.blocks:
        paper.room(60 if style in PROSE else 0)
        paper.write(words, PROSE.get(style, replace(BODY, size=10)), language)


def _table(paper: Paper, part: told.Table, language: Language) -> None:
    """`part` in the book's own frame, or in the reader's where all of it is the page's."""
    frame = language if part.read else ENGLISH
    paper.write(part.title, SECTION, language if part.named else ENGLISH)
    readers = [language if part.read or head in told.READ else ENGLISH for head in part.heads or part.shares]
    if part.heads:
        paper.row(part.heads, part.shares, frame, HEAD, readers=readers)
    for row in part.rows:
        look = WRONG if row[-1] in told.REMARKS else BODY
        paper.row(row, part.shares, frame, look, readers=readers)


def _words(book: Book, paper: Paper, language: Language) -> None:
    """What the stand says by itself."""
    paper.turn()
    paper.mark(name("words", language.code), "The stand's own words", 1)
    paper.write(f"The stand's own words · {language.name} ({language.code})", SECTION)
    paper.write(f"content/words/{language.code}.yaml", SMALL)
    paper.row(("Name", "Words"), (1, 3), style=HEAD)
    for key, value in book.site.words[language.code].model_dump().items():
        text = " · ".join(value) if isinstance(value, (tuple, list)) else str(value)
        paper.row((key, text or "–"), (1, 3), readers=(ENGLISH, language))
