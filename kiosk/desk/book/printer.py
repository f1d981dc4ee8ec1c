"""Chapters printed as pages of a PDF, in the stand's own fonts."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from kiosk.desk.book import right_to_left
from kiosk.desk.book.book import Chapter, Picture
from kiosk.desk.book.html import CELL_PADDING, COLOUR, TABLE_MARGIN, Cell, is_rtl, table
from kiosk.desk.book.layout import DOTS, FOOT, HEIGHT, MARGIN, blocks, laid_out

QUALITY = 80
HEAD_ROOM = (TABLE_MARGIN + CELL_PADDING) * DOTS * 72 / 96
"""What Qt leaves above a table's head that it draws again."""


class Printer:
    """Prints chapters one after another.

    `chapters` are those printed so far with the page they begin on, from 0; `pictures` are theirs as JPEG.
    """

    def __init__(self, path: Path, foot: str) -> None:
        self._foot, self._pages = foot, 0
        self.chapters: list[tuple[Chapter, int]] = []
        self.pictures: list[bytes] = []
        self._device = QPdfWriter(str(path))
        self._device.setPageSize(QPageSize(QSizeF(595, 842), QPageSize.Unit.Point, "A4"))
        self._device.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._device.setResolution(72 * DOTS)
        self._painter = QPainter()
        if not self._painter.begin(self._device):
            raise OSError(errno.EIO, "it cannot be opened", str(path))

    def close(self) -> None:
        self._painter.end()

    def numbers(self, chapters: Iterable[Chapter]) -> dict[str, int]:
        """The page on which each chapter will begin, by its name, from 0."""
        counts = {chapter.name: laid_out(chapter.html, self._device).pageCount() for chapter in chapters}
        return dict(zip(counts, accumulate(counts.values(), initial=0), strict=False))

    def print(self, chapter: Chapter, picture: Picture) -> None:
        """All pages of the chapter, each with the foot and its number."""
        document = laid_out(chapter.html, self._device)
        if chapter.shows:
            image = picture(*chapter.shows)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl("picture"), image)
            self.pictures.append(_jpeg(image))
        self.chapters.append((chapter, self._pages))
        for index in range(document.pageCount()):
            if self._pages:
                self._device.newPage()
            self._pages += 1
            self._draw(document, index, MARGIN)
            foot = [Cell(self._foot, look="small foot"), Cell(str(self._pages), look="small foot end")]
            self._draw(laid_out(table((9, 1), [foot]), self._device, FOOT), 0, HEIGHT - FOOT + 8 * DOTS)

    def _draw(self, document: QTextDocument, index: int, top: float) -> None:
        """A page of the document, its upper edge so far down."""
        size, painter, layout = document.pageSize(), self._painter, document.documentLayout()
        page = QRectF(QPointF(0, index * size.height()), size)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(COLOUR))
        context.clip = page.adjusted(0, 1, 0, -1)  # or a line that touches the edge could be found on both pages
        painter.save()
        painter.translate(MARGIN, top - page.y())
        painter.setClipRect(context.clip)
        rtl_blocks = [block for block in blocks(document) if is_rtl(block.text())]
        places = [_place(block, layout, page) for block in rtl_blocks]
        for block in rtl_blocks:
            block.setVisible(False)
        layout.draw(painter, context)
        for block, place in zip(rtl_blocks, places, strict=True):
            block.setVisible(True)
            colour = block.begin().fragment().charFormat().foreground()
            painter.setPen(COLOUR if colour.style() is Qt.BrushStyle.NoBrush else colour.color())
            right_to_left.draw(painter, block, place, page)
        painter.restore()


def _place(block: QTextBlock, layout: QAbstractTextDocumentLayout, page: QRectF) -> QPointF:
    """The block's upper left corner; the head of a table stands on each page that the table runs over."""
    place, table = layout.blockBoundingRect(block).topLeft(), QTextCursor(block).currentTable()
    if table and table.cellAt(block.position()).row() < table.format().headerRowCount():
        whole = layout.frameBoundingRect(table)
        if whole.top() < page.top() < whole.bottom():
            place.setY(page.top() + HEAD_ROOM)
    return place


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
