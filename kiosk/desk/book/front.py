"""What comes before and after the pages: cover, contents, missing translations, signatures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.content.memory import State
from kiosk.content.translations import Entry
from kiosk.desk.book import told
from kiosk.desk.book.book import CHAPTER, COVER, Book, name
from kiosk.desk.book.lines import ENGLISH
from kiosk.desk.book.paper import BODY, HEAD, SMALL, Paper


def cover(book: Book, paper: Paper) -> None:
    """Whose book this is: titles, version, date, languages."""
    paper.mark("cover", "Cover")
    paper.y = 150
    for language in book.languages:
        paper.write(book.view(language).say(book.site.file.title), COVER, language, gap=4)
    paper.y += 30
    paper.rule()
    paper.y += 10
    paper.write("Proof for sign-off", CHAPTER)
    width, height = book.size
    facts = [
        ("Date", book.day),
        ("The stand's clock", f"{book.now:%Y-%m-%d %H:%M} ({book.site.file.time_zone})"),
        ("Content version", book.version),
        ("Languages", ", ".join(f"{language.name} ({language.code})" for language in book.languages)),
        ("Pages", f"{len(book.site.pages) + 1} in each language"),
        ("Pictures", f"of {width} × {height} pixels, as the stand shows them"),
    ]
    for fact in facts:
        paper.row(fact, (1, 3.5), style=replace(BODY, size=10.5))
    paper.y += 14
    note = "The content version changes with every text, picture and film: a signature holds for this version only."
    paper.write(note, SMALL)


def contents(book: Book, paper: Paper, pages: Mapping[str, int]) -> None:
    """A row a page, a column a language; every number is a link."""

    def line(first: str, title: str, targets: list[str]) -> None:
        blank = [""] * (len(codes) - len(targets))
        numbers = [str(pages.get(target, 0) + 1) for target in targets]
        links = ("", targets[0], *targets, *blank)
        readers = (ENGLISH, book.languages[0] if first else ENGLISH, *[ENGLISH] * len(codes))
        paper.row((first, title, *numbers, *blank), shares, links=links, readers=readers)

    paper.turn()
    paper.mark("contents", "Contents")
    paper.write("Contents", CHAPTER)
    codes = [language.code for language in book.languages]
    shares = (3, 6, *[1] * len(codes))
    paper.row(("Page", "Title", *codes), shares, style=HEAD)
    for id, title in told.titles(book.site, book.view(book.languages[0])).items():
        line(id or "home", title, [name(id, code) for code in codes])
    line("", "The stand's own words", [name("words", code) for code in codes])
    line("", "Translations that are missing or older", ["missing"])
    line("", "Signatures", ["signatures"])


def missing(book: Book, paper: Paper) -> None:
    """A row for each text that lacks a translation, or has one that is older."""
    paper.turn()
    paper.mark("missing", "Missing translations")
    paper.write("Translations that are missing or older than their original", CHAPTER)
    codes = [language.code for language in book.languages]
    wanting: dict[Entry, dict[str, State]] = {}
    for (entry, code), state in book.states.items():
        if state != "translated" and code in codes:
            wanting.setdefault(entry, {})[code] = state
    if not wanting:
        paper.write("None: every text has its translation into every language of this book.")
        return
    shares = (4, 5, 2, 2)
    paper.row(("File and field", "Original", "Missing in", "Older in"), shares, style=HEAD)
    for entry, states in wanting.items():
        lacking = [", ".join(code for code, state in states.items() if state == each) for each in ("missing", "older")]
        original = f"see {entry.path(entry.original)}" if entry.document else entry.texts[entry.original]
        readers = (ENGLISH, book.site.language(entry.original), ENGLISH, ENGLISH)
        paper.row((f"content/{entry.name}", original, *lacking), shares, readers=readers)


def signatures(book: Book, paper: Paper) -> None:
    """A line for each language, and one for the whole."""
    paper.turn()
    paper.mark("signatures", "Signatures")
    paper.write("Signatures", CHAPTER)
    paper.write(f"For content version {book.version} of {book.day}, all pages in this book.", gap=20)
    shares = (2, 4, 2, 4)
    paper.row(("Language", "Name and office", "Date", "Signature"), shares, style=HEAD)
    whole = [(f"{language.name} ({language.code})", language) for language in book.languages]
    for title, language in [*whole, ("The stand as a whole", ENGLISH)]:
        paper.y += 30
        paper.row((title, "", "", ""), shares, readers=(language, ENGLISH, ENGLISH, ENGLISH))
