"""A chapter's HTML laid out on the book's pages by Qt."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPdfWriter, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

from kiosk.desk.book.html import STYLE
from kiosk.media.fonts import FAMILIES

DOTS = 100
"""Painter units in a point: a printer can draw no more."""
WIDTH, HEIGHT, MARGIN, FOOT = 595 * DOTS, 842 * DOTS, 34 * DOTS, 46 * DOTS


def laid_out(html: str, device: QPdfWriter, height: float = HEIGHT - MARGIN - FOOT) -> QTextDocument:
    """A document with pages of this height; no heading stands alone at the end of one."""
    font = QFont(FAMILIES["latin"])
    font.setPointSizeF(9)
    font.setFeature(QFont.Tag("liga"), 0)  # or "fi" could be found as one sign only
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setHtml(html)
    document.setPageSize(QSizeF(WIDTH - 2 * MARGIN, height))
    for block in blocks(document):
        if _is_heading(block) and _page(document, block) < _page(document, _below(block)):
            broken = QTextBlockFormat()
            broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).mergeBlockFormat(broken)
    return document


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Paragraphs and the texts of cells, in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _is_heading(block: QTextBlock) -> bool:
    return block.charFormat().fontWeight() >= QFont.Weight.Bold and not QTextCursor(block).currentTable()


def _below(heading: QTextBlock) -> QTextBlock:
    """What a heading stands over: a paragraph, or the first row of a table below its head."""
    below = heading.next()
    table = QTextCursor(below).currentTable()
    return table.cellAt(table.format().headerRowCount(), 0).firstCursorPosition().block() if table else below


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """The page on which the block begins, from 0."""
    document.pageCount()  # has it laid out to its end
    top = document.documentLayout().blockBoundingRect(block).y() + block.layout().lineAt(0).y()
    return int(top // document.pageSize().height())
