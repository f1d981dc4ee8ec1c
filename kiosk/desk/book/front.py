"""What comes before and after the pages: cover, contents, missing translations, signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.content.translations.fingerprints import State
from kiosk.content.translations.texts import Entry
from kiosk.desk.book import page_text
from kiosk.desk.book.book import Book, Chapter, name_of
from kiosk.desk.book.html import ENGLISH, Cell, paragraph, table


def cover(book: Book) -> Chapter:
    """Whose book this is: titles, version, date, languages."""
    title, (width, height) = book.site.file.title, book.size
    facts = [
        ("Date", book.day),
        ("The stand's clock", f"{book.now:%Y-%m-%d %H:%M} ({book.site.file.time_zone})"),
        ("Content version", book.version),
        ("Languages", ", ".join(f"{language.name} ({language.code})" for language in book.languages)),
        ("Pages", f"{len(book.site.pages) + 1} in each language"),
        ("Pictures", f"of {width} × {height} pixels, as the stand shows them"),
    ]
    note = "The content version changes with every text, picture and film: a signature holds for this version only."
    html = (
        paragraph("\n" * 8),
        *(paragraph(book.view(language).say(title), language, "cover") for language in book.languages),
        table((1,), [[Cell("")]]),
        paragraph("Proof for sign-off", look="title"),
        table((1, 3.5), [[Cell(words, look="facts") for words in fact] for fact in facts]),
        paragraph(note, look="small"),
    )
    return Chapter("cover", "Cover", "".join(html))


def contents(book: Book, numbers: Mapping[str, int]) -> Chapter:
    """A row a page, a column a language; every number is a link."""
    codes, first = [language.code for language in book.languages], book.languages[0]

    def row(page: Cell, title: Cell, targets: Sequence[str]) -> list[Cell]:
        links = [Cell(str(numbers.get(target, 0) + 1), link=target) for target in targets]
        return [page, title._replace(link=targets[0]), *links, *[Cell("")] * (len(codes) - len(targets))]

    titles = page_text.titles(book.site, book.view(first)).items()
    rows = [row(Cell(id), Cell(title, first), [name_of(id, code) for code in codes]) for id, title in titles]
    rows.append(row(Cell(""), Cell("The stand's own words"), [f"words/{code}" for code in codes]))
    rows.append(row(Cell(""), Cell("Translations that are missing or older"), ["missing"]))
    rows.append(row(Cell(""), Cell("Signatures"), ["signatures"]))
    head = [Cell(words) for words in ("Page", "Title", *codes)]
    return Chapter(
        "contents", "Contents", paragraph("Contents", look="title") + table((3, 6, *[1] * len(codes)), rows, head)
    )


def missing(book: Book) -> Chapter:
    """A row for each text that lacks a translation, or has one that is older."""
    codes = [language.code for language in book.languages]
    wanting: dict[Entry, dict[str, State]] = {}
    for (entry, code), state in book.states.items():
        if state != "translated" and code in codes:
            wanting.setdefault(entry, {})[code] = state
    rows = []
    for entry, states in wanting.items():
        lacking = [", ".join(code for code, state in states.items() if state == each) for each in ("missing", "older")]
        original = f"see {entry.path(entry.original)}" if entry.document else entry.texts[entry.original]
        language = book.site.language(entry.original)
        rows.append([Cell(f"content/{entry.name}"), Cell(original, language), *map(Cell, lacking)])
    head = [Cell(words) for words in ("File and field", "Original", "Missing in", "Older in")]
    none = paragraph("None: every text has its translation into every language of this book.")
    title = paragraph("Translations that are missing or older than their original", look="title")
    return Chapter("missing", "Missing translations", title + (table((4, 5, 2, 2), rows, head) if rows else none))


def signatures(book: Book) -> Chapter:
    """A line for each language, and one for the whole."""
    whole = [(f"{language.name} ({language.code})", language) for language in book.languages]
    rows = [
        [Cell(title, language, look="sign"), *[Cell("")] * 3]
        for title, language in [*whole, ("The stand as a whole", ENGLISH)]
    ]
    head = [Cell(words) for words in ("Language", "Name and office", "Date", "Signature")]
    note = f"For content version {book.version} of {book.day}, all pages in this book."
    html = paragraph("Signatures", look="title") + paragraph(note) + table((2, 4, 2, 4), rows, head)
    return Chapter("signatures", "Signatures", html)
