"""The report on A4, drawn by Qt: pictures first, and below each its sentence."""

from __future__ import annotations

import errno
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter, QTextDocument

from kiosk.desk.book.postprocess import write
from kiosk.desk.use_report.drawing import INK, LINE, MUTED, TEAL, Drawing, plain
from kiosk.desk.use_report.painting import font, paint
from kiosk.desk.use_report.report import Report
from kiosk.desk.use_report.section import Section

DOTS = 20
"""Painter units in a point."""
WIDTH, HEIGHT, MARGIN = 595, 842, 42
TOP, FOOT, GAP = 46, 50, 28
"""Points above a page's first picture, kept free at its end, and between two sections."""


class Pages:
    """Prints one piece below the other, from page to page."""

    def __init__(self, path: Path, report: Report) -> None:
        self._foot, self._wording = report.foot, report.wording
        self._number, self._y = 1, 0.0
        self._device = QPdfWriter(str(path))
        self._device.setPageSize(QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Point, "A4"))
        self._device.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._device.setResolution(72 * DOTS)
        self._painter = QPainter()
        if not self._painter.begin(self._device):
            raise OSError(errno.EIO, "it cannot be opened", str(path))
        self._painter.scale(DOTS, DOTS)

    def close(self) -> None:
        """Write the last page's foot, and end. Raises OSError where the disk takes no more."""
        self._end_page()
        if not self._painter.end():
            raise OSError(errno.ENOSPC, "it cannot be written whole")

    def room(self, height: float) -> None:
        """A new page, if this one has no such room any more."""
        if self._y + height > HEIGHT - FOOT:
            self._end_page()
            self._device.newPage()
            self._number, self._y = self._number + 1, TOP

    def space(self, height: float) -> None:
        """Nothing, but not at the head of a page."""
        if self._y > TOP:
            self._y += height

    def draw(self, drawing: Drawing, bled: bool = False) -> None:
        """A picture between the margins, or to the edges of the paper."""
        left, width = (0, WIDTH) if bled else (MARGIN, WIDTH - 2 * MARGIN)
        tall = tall_of(drawing, width)
        paint(drawing, self._painter, QRectF(left, self._y, width, tall))
        self._y += tall

    def write(self, words: str, size: float, colour: str = INK, bold: bool = False) -> None:
        """A paragraph; what cannot be told from markup is not taken for it."""
        document = self._document(words, size, colour, bold)
        self._paint(document, MARGIN, self._y)
        self._y += document.size().height()

    def height(self, words: str, size: float, bold: bool = False) -> float:
        """How tall a paragraph is, in points."""
        return self._document(words, size, INK, bold).size().height()

    def _document(
        self, words: str, size: float, colour: str, bold: bool, width: float = WIDTH - 2 * MARGIN
    ) -> QTextDocument:
        # Laid out in points, and painted as large as those are: hinting is not wanted on paper.
        document = QTextDocument()
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        document.setDefaultFont(font(size, bold))
        # The font asks for twice the room between Arabic lines that they need.
        leading, way = (72, "rtl") if self._wording.mirrored else (92, "ltr")
        style = f"font-size: {size:g}px; color: {colour}; font-weight: {'bold' if bold else 'normal'}"
        document.setHtml(f'<p dir="{way}" style="margin: 0; line-height: {leading}%; {style}">{plain(words)}</p>')
        document.setTextWidth(width)
        return document

    def _paint(self, document: QTextDocument, x: float, y: float) -> None:
        self._painter.save()
        self._painter.translate(x, y)
        document.drawContents(self._painter)
        self._painter.restore()

    def _end_page(self) -> None:
        self._painter.save()
        self._painter.setPen(QColor(LINE))
        self._painter.drawLine(MARGIN, HEIGHT - 38, WIDTH - MARGIN, HEIGHT - 38)
        self._painter.restore()
        self._paint(self._document(self._foot, 7.5, MUTED, False), MARGIN, HEIGHT - 32)
        number = self._document(str(self._number), 7.5, MUTED, False, width=30)
        end = MARGIN - 30 + number.idealWidth() if self._wording.mirrored else WIDTH - MARGIN - number.idealWidth()
        self._paint(number, end, HEIGHT - 32)


def tall_of(drawing: Drawing, width: float = WIDTH - 2 * MARGIN) -> float:
    """How tall a picture is that is so wide, in points."""
    return width * drawing.height / drawing.width


def write_pdf(report: Report, path: Path) -> None:
    """Print the report. It needs a QGuiApplication, of any platform. Raises OSError."""
    with TemporaryDirectory(prefix="kiosk-report-") as folder:
        printed = Path(folder) / "printed.pdf"
        _draw(report, Pages(printed, report))
        write(PdfWriter(clone_from=PdfReader(printed)), path, report.foot, report.wording.code)


def _draw(report: Report, pages: Pages) -> None:
    pages.draw(report.cover, bled=True)
    pages.space(22)
    pages.draw(report.tiles)
    for section in report.sections:
        _print(pages, section, report.picture(section))
    privacy = report.wording.say("privacy")
    pages.room(GAP + pages.height(privacy, 8))
    pages.space(GAP)
    pages.write(privacy, 8, MUTED)
    pages.close()


def _print(pages: Pages, section: Section, picture: Drawing) -> None:
    """A section is never parted."""
    texts: list[tuple[str, float, str, bool, float]] = [(section.sentence, 12, INK, True, 10)]
    if section.note:
        texts.append((section.note, 8.5, MUTED, False, 4))
    below = sum(gap + pages.height(words, size, bold) for words, size, _, bold, gap in texts)
    pages.room(GAP + 28 + tall_of(picture) + below)
    pages.space(GAP)
    pages.write(section.question, 12, TEAL, bold=True)
    pages.space(10)
    pages.draw(picture)
    for words, size, colour, bold, gap in texts:
        pages.space(gap)
        pages.write(words, size, colour, bold)
