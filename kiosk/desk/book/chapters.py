"""The book from cover to signatures: every page in every language, its picture and all its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kiosk.desk.book import front, page_text
from kiosk.desk.book.book import Book, Chapter, name_of
from kiosk.desk.book.html import ENGLISH, Cell, paragraph, table
from kiosk.model.page import View
from kiosk.model.proof import ProofProse, ProofTable
from kiosk.model.site_file import Language

WIDEST, TALLEST = 527, 560
"""The room for a picture, in points."""


def chapters(book: Book, numbers: Mapping[str, int]) -> Iterator[Chapter]:
    """The whole book. `numbers` says on which page each chapter begins, as far as it is known."""
    yield front.cover(book)
    yield front.contents(book, numbers)
    yield front.missing(book)
    for language in book.languages:
        yield from _in_language(book, language)
    yield front.signatures(book)


def _in_language(book: Book, language: Language) -> Iterator[Chapter]:
    view, files, part = book.view(language), page_text.files(book.site), f"{language.code} · {language.name}"
    for id, title in page_text.titles(book.site, view).items():
        html = _page(book, id, files[id], language)
        yield Chapter(name_of(id, language.code), title, html, part, (id, language.code))
    yield Chapter(f"words/{language.code}", "The stand's own words", _words(book, language), part)


def _page(book: Book, id: str, file: str, language: Language) -> str:
    """The picture of a page, what it is a picture of, and all its words."""
    view, (width, height) = book.view(language), book.size
    scale = min(WIDEST / width, TALLEST / height) * 96 / 72
    facts = [
        ("Page", f"{id} ({getattr(book.site.pages.get(id), 'kind', 'home')})"),
        ("File", f"content/{file}"),
        ("Language", f"{language.name} ({language.code})"),
        ("Content version", f"{book.version}, {book.day}"),
    ]
    page = book.site.pages.get(id)
    if page and page.available_from:
        facts.append(("Available from", f"{page.available_from:%d %B %Y, %H:%M}".lstrip("0").removesuffix(", 00:00")))
    rows = [(Cell(fact), Cell(says)) for fact, says in facts]
    rows += [(Cell("Source"), Cell(source, language)) for source in page_text.sources(book.site, id, view)]
    sign = [Cell(words, look="small answer") for words in ("Correct: yes / no", "Name:", "Date:")]
    return "".join(
        (
            paragraph(f"{id} · {language.name} ({language.code})", look="section"),
            f"<p align='center'><img src='picture' width='{width * scale:.0f}' height='{height * scale:.0f}'></p>",
            table((1, 4), rows),
            table((1.4, 3, 1.2), [sign]),
            *(_part(part, language) for part in page_text.page_text(book.site, id, view, file, book.states)),
        )
    )


def _part(part: ProofTable | ProofProse, language: Language) -> str:
    if isinstance(part, ProofProse):
        looks = ("prose", "heading", "subheading")
        blocks = (paragraph(words, language, looks[level]) for level, words in part.blocks)
        return paragraph(part.title, look="section") + "".join(blocks)
    languages = [language if index in part.translated else ENGLISH for index in range(len(part.shares))]
    head = [Cell(name, reader) for name, reader in zip(part.heads, languages, strict=False)]
    rows = [[Cell(*cell, look=_look(row)) for cell in zip(row, languages, strict=True)] for row in part.rows]
    title = paragraph(part.title, language if part.own_title else ENGLISH, "section")
    return title + table(part.shares, rows, head, ENGLISH if ENGLISH in languages else language)


def _look(row: Sequence[str]) -> str:
    return "wrong" if row[-1] in page_text.REMARKS else ""


def _customs(view: View) -> dict[str, str]:
    """How numbers and dates are written in the language, by example."""
    new_year = date(view.now.year, 1, 1)
    months = (view.date(new_year.replace(month=month), "month") for month in range(1, 13))
    return {
        "numbers": " · ".join(map(view.number, (0.5, 4_800, 201_000))),
        "percent": view.locale.percent(65.1),
        "dates": f"{view.date(new_year)} · {view.dates(new_year, new_year.replace(day=2), 'day')}",
        "months": " · ".join(months),
    }


def _words(book: Book, language: Language) -> str:
    """What the stand says by itself."""
    rows = []
    for key, value in {
        **book.view(language).words.model_dump(exclude={"usage"}),
        **_customs(book.view(language)),
    }.items():
        rows.append((Cell(key), Cell(value or "–", language)))
    return "".join(
        (
            paragraph(f"The stand's own words · {language.name} ({language.code})", look="section"),
            paragraph(f"content/words/{language.code}.yaml", look="small"),
            table((1, 3), rows, (Cell("Name"), Cell("Words"))),
        )
    )
