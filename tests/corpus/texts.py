"""Pages as people write them who never saw YAML: what each slip of the pen is told as."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.corpus.shape import Shape
from tests.support.content import Folder

if TYPE_CHECKING:
    from tests.support.stand import Stand

PAGE = """\
kind: banner
kicker: {en: Now, ru: Сейчас}
"""
CHART = """\
kind: chart
type: bar
title: {en: Opium, ru: Опий}
subject: {en: Opium, ru: Опий}
source: UNODC
"""


def made(raw: bytes) -> Callable[[Folder], None]:
    """A page that the rotation shows."""

    def make(folder: Folder) -> None:
        folder.write("pages/shape.yaml", raw)
        folder.edit("site.yaml", "{page: hello}", "{page: hello}\n  - {page: shape}")

    return make


def says(*texts: str) -> Callable[[Stand], None]:
    """Each of these stands on the screen."""

    def seen(stand: Stand) -> None:
        shown = {str(item.property("text")) for item in stand.items()}
        assert shown.issuperset(texts), f"{set(texts) - shown} not among {sorted(shown)}"

    return seen


def good(name: str, title: str, shown: str, *codes: str, common: bool = True) -> Shape:
    """A title that visitors see as it was meant."""
    return Shape(name, made(f"{PAGE}{title}\n".encode()), frozenset(codes), says(shown), common)


def bad(name: str, title: str, *codes: str, common: bool = True) -> Shape:
    """Something in the place of a title that is not to be read."""
    return Shape(name, made(f"{PAGE}{title}\n".encode()), frozenset(codes), common=common)


def chart(name: str, values: str, *codes: str, shown: str = "", common: bool = True) -> Shape:
    """A chart with what follows `source`."""
    seen = says(shown) if shown else None
    return Shape(name, made(f"{CHART}{values}\n".encode()), frozenset(codes), seen, common)


def row(values: str, categories: str = "[2015, 2016]") -> str:
    return f"categories: {categories}\nseries:\n  - {{name: Opium, values: {values}}}"


SHAPES = (
    good("a dash, an apostrophe and quotes", """title: Don't say "no" - ever""", """Don't say "no" - ever"""),
    good("no", "title: {en: no, ru: нет}", "no"),
    good("on and off", "title: on", "on", common=False),
    good("an hour", "title: 15:00", "15:00"),
    good("a date", "title: 2017-03-13", "2017-03-13"),
    good("a number with an underscore", "title: 1_000", "1_000", common=False),
    good("a number with a zero before it", "title: 007", "007"),
    good("a telephone number", "title: +43 1 26060", "+43 1 26060"),
    good("per cent", "title: 50% more", "50% more", common=False),
    good("an address", "title: https://www.unodc.org", "https://www.unodc.org", common=False),
    good("a text of several lines", "title: >-\n  One\n  two", "One two"),
    good("a text that goes on below", "title: One\n  two", "One two", common=False),
    good("an equals sign", "title: =", "=", common=False),
    good("arrows", "title: <<", "<<", common=False),
    good("Windows", "title: Hello\r", "Hello", common=False),
    good("a note on a line of its own", "# by Anna\ntitle: Hello", "Hello"),
    good("a note behind a text", "title: Hello # by Anna", "Hello", "yaml-text-cut"),
    good("a number sign within a text", "title: Hall #3", "Hall", "yaml-text-cut"),
    good("a number sign in quotes", "title: 'Hall #3'", "Hall #3"),
    bad("a number sign within a text that goes on below", "title: Hall #3\n  is open", "yaml-hash-in-text"),
    bad("a word behind a number sign alone", "title: #peace", "yaml-note-alone", "value-missing"),
    bad("a colour without quotes", "title: Hello\naccent: #ffcc00", "yaml-note-alone", "choice-missing"),
    bad("a colon", "title: The stand: what", "yaml-colon-in-text"),
    bad("a colon at the end", "title: The stand:", "yaml-colon-in-text", common=False),
    bad("a colon in typographic quotes", "title: “The stand: what”", "yaml-curly-quotes"),
    bad("no space behind the colon", "title:Hello", "yaml-tight-colon"),
    bad("a wide colon", "title：你好", "yaml-wide-colon"),
    bad("asterisks", "title: *new*", "yaml-begins-with"),
    bad("two asterisks", "title: **new**", "yaml-begins-with", common=False),
    bad("an ampersand", "title: & more", "yaml-begins-with"),
    bad("an ampersand before a word", "title: &more of it", "yaml-begins-with", common=False),
    bad("an exclamation mark", "title: !important", "yaml-begins-with"),
    bad("an exclamation mark and a space", "title: ! important", "yaml-begins-with", common=False),
    bad("an at sign", "title: @unodc", "yaml-begins-with"),
    bad("a per cent sign first", "title: %50", "yaml-begins-with", common=False),
    bad("a backtick", "title: `now`", "yaml-begins-with", common=False),
    bad("a question mark", "title: ? why", "yaml-begins-with", common=False),
    bad("a comma", "title: , and", "yaml-begins-with", common=False),
    bad("a dash first", "title: - and", "yaml-stray-dash"),
    bad("braces", "title: {index} of them", "yaml-begins-with"),
    bad("a word in braces", "title: {index}", "yaml-lone-word"),
    bad("a comma in braces", "title: {en: Hello, world, ru: Привет}", "yaml-lone-word"),
    bad("a word in brackets", "title: [draft]", "not-one-text"),
    bad("brackets before words", "title: [draft] Hello", "yaml-begins-with", common=False),
    bad("a quote never closed", 'title: "Hello', "yaml-quote-open"),
    bad("an apostrophe in single quotes", "title: 'L'opium'", "yaml-words-after-quote"),
    bad("words behind quotes", 'title: "Hello" and more', "yaml-words-after-quote", common=False),
    bad("a path of Windows", 'title: "C:\\path"', "yaml-backslash", common=False),
    bad("a tab", "title:\n\ten: Hello", "yaml-tab"),
    bad("an indent too deep", "title: Hello\n  body: World", "yaml-indent-deeper"),
    bad("an indent between two", "title:\n   en: Hello\n  ru: Привет", "yaml-indent"),
    bad("a text that is not indented", "title: >\nHello", "yaml-block-not-indented"),
    bad("a text behind its sign", "title: > Hello", "yaml-after-block-sign", common=False),
    bad("a list that a text swallowed", "title: Hello\n  - world", "yaml-line-swallowed"),
    bad("a field that a text swallowed", "title: Hello\n  body:World", "yaml-line-swallowed"),
    bad("a line without a colon", "title: Hello\nand more", "yaml-no-colon", common=False),
    bad("a field twice", "title: Hello\ntitle: World", "yaml-key-twice"),
    bad("a second document", "title: Hello\n---\nkind: banner", "yaml-second-document"),
    bad("a merge", "title: Hello\n<<: {body: World}", "yaml-merge", common=False),
    bad("a number", "title: 12e3", "not-a-text"),
    bad("true", "title: true", "not-a-text"),
    bad("null", "title: ~", "value-missing", common=False),
    bad("a space of a word processor", "title:\u00a0Hello", "yaml-odd-space"),
    Shape("a first line further right", made(f" {PAGE}title: Hello\n".encode()), frozenset(["yaml-indent-first"])),
    Shape("RTF of TextEdit", made(b"{\\rtf1\\ansi kind: banner}"), frozenset(["text-rtf"])),
    Shape("a Word document", made(b"PK\x03\x04 word/document.xml"), frozenset(["text-word"]), common=False),
    Shape("UTF-16", made(f"{PAGE}title: Hello\n".encode("utf-16")), frozenset(["text-utf16"])),
    Shape("Windows-1251", made(f"{PAGE}title: Привет\n".encode("cp1251")), frozenset(["text-not-utf8"])),
    Shape("a picture", made(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), frozenset(["text-not-text"]), common=False),
    Shape("a web page", made(b"<html>\n<body>\n"), frozenset(["not-a-page"]), common=False),
    chart("values with a point and decimals", row("[57.613, 65.1]"), shown="57.61"),
    chart("values with points for thousands", row("[224.000, 183.000]"), "number-unclear"),
    chart("a value with a comma", row("['1,234', 5]"), "chart-number-unclear"),
    chart("a value with two commas", row("['1,234,567', 5]"), shown="1,234,567"),
    chart("a value with a decimal comma", row("['65,1', 5]"), "chart-number-other-mark"),
    chart("a comma in a value without quotes", row("[3,300, 4800]"), "chart-values-many"),
    chart("a missing comma", row("[3300 4800]"), "chart-value-unclear", common=False),
    chart("a value with its unit", row("[12 t, 5]"), "chart-value-extra", common=False),
    chart("n/a", row("[n/a, 5]"), "chart-value-absent"),
    chart("dashes without spaces", "categories:\n  - 2015\n  -2016\nseries: []", "yaml-tight-dash"),
    chart(
        "all dashes without spaces",
        "categories:\n  -2015\n  -2016\nseries: []",
        "yaml-line-swallowed",
        "not-a-list",
        "too-few-items",
        common=False,
    ),
)
