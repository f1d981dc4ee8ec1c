"""The book's looks, and the pieces it is made of, in the HTML that Qt's text documents understand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from kiosk.media.fonts import FAMILIES
from kiosk.model.isolates import isolated
from kiosk.model.site_file import Language

ENGLISH = Language(code="en", name="English")
"""The language of the book's own words."""
COLOUR = "#10243c"
TABLE_MARGIN, CELL_PADDING = 6, 1
"""Above, in pixels of 1/96 inch."""

# A row has the line height of its tallest script, or its cells would break apart at the end of a page.
# The fonts ask for twice the room between Arabic lines that they need.
STYLE = f"""
p {{ margin-top: 0; margin-bottom: 8px }}
table {{ border-collapse: collapse; margin-top: {TABLE_MARGIN}px }}
th, td {{ border-bottom: 1px solid #d5dce3; padding: {CELL_PADDING}px 8px 2.6px 0; text-align: left }}
th, td {{ -qt-line-height-type: fixed }}
th {{ font-size: 8pt }}
a {{ color: {COLOUR}; text-decoration: none }}
.latin {{ font-family: "{FAMILIES["latin"]}" }}
.chinese {{ font-family: "{FAMILIES["chinese"]}" }}
.arabic {{ font-family: "{FAMILIES["arabic"]}"; line-height: 75% }}
.latin-row {{ line-height: 16.4px }}
.chinese-row {{ line-height: 17.4px }}
.arabic-row {{ line-height: 19.2px }}
.cover {{ font-size: 22pt; font-weight: bold }}
.title {{ font-size: 17pt; font-weight: bold; margin-top: 12px }}
.section {{ font-size: 11pt; font-weight: bold; margin-top: 10px; margin-bottom: 2px }}
.heading {{ font-size: 14pt; font-weight: bold }}
.subheading {{ font-size: 11.5pt; font-weight: bold }}
.facts {{ font-size: 10.5pt; padding-top: 3px; padding-bottom: 3px }}
.prose {{ font-size: 10pt }}
.small {{ font-size: 7.5pt; color: #5b6b7c; margin-top: 12px }}
.wrong {{ font-weight: bold; color: #a8321f }}
.answer {{ padding-top: 22px }}
.sign {{ padding-top: 40px }}
.foot {{ border-bottom: none; border-top: 1px solid #d5dce3; padding-top: 5px }}
.end {{ text-align: right }}
"""


class Cell(NamedTuple):
    """A cell in one language; `link` names the place it leads to, `look` is a class of the style sheet."""

    words: str
    language: Language = ENGLISH
    link: str = ""
    look: str = ""


def paragraph(words: str, language: Language = ENGLISH, look: str = "") -> str:
    """A paragraph, or a heading if the class `look` is bold."""
    return _element("p", _lines(words, language), language, look)


def table(
    shares: Sequence[float],
    rows: Iterable[Sequence[Cell]],
    head: Sequence[Cell] = (),
    frame: Language = ENGLISH,
) -> str:
    """Rows in columns with these shares of the width, running from the right for those who read so.

    `head` stands above the rows, on each page anew.
    """
    widths = [f"width='{100 * share / sum(shares):.2f}%'" for share in shares]
    body = "".join(_row("td", cells, widths, frame) for cells in rows)
    above = f"<thead>{_row('th', head, widths, frame)}</thead>" if head else ""
    return f"<table width='100%' cellspacing='0'>{above}{body}</table>"


def is_rtl(words: str) -> bool:
    """Whether anything in it is written from right to left."""
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in words)


def _row(tag: str, cells: Sequence[Cell], widths: Sequence[str], frame: Language) -> str:
    scripts = {"arabic" if is_rtl(cell.words) else cell.language.script for cell in cells}
    tallest = next(script for script in ("arabic", "chinese", "latin") if script in scripts)
    written = [_cell(tag, cell, f"{tallest}-row", width) for cell, width in zip(cells, widths, strict=True)]
    # Qt knows no tables from right to left.
    return f"<tr>{''.join(reversed(written) if frame.direction == 'rtl' else written)}</tr>"


def _cell(tag: str, cell: Cell, row: str, width: str) -> str:
    words = _lines(cell.words, cell.language)
    html = f"<a href='#{cell.link}'>{words}</a>" if cell.link else words
    return _element(tag, html, cell.language, f"{cell.look} {row}", width)


def _element(tag: str, html: str, language: Language, look: str, more: str = "") -> str:
    return f"<{tag} dir='{language.direction}' class='{language.script} {look}' {more}>{html}</{tag}>"


def _lines(words: str, language: Language) -> str:
    return escape(isolated(words, language.direction == "rtl")).replace("\n", "<br>")
