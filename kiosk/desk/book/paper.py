"""A4 pages of a PDF: texts, tables and pictures from the top, a new page where one is full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from kiosk.content.site import Language
from kiosk.desk.book.lines import DOTS, ENGLISH, Hidden, Laid, Style, draw, laid

WIDTH, HEIGHT = 595.0, 842.0
MARGIN, FOOT = 34.0, 46.0
INNER = WIDTH - 2 * MARGIN
BODY = Style()
SMALL = Style(7.5, colour="#5b6b7c")
HEAD = Style(8, bold=True)
RULE = "#c3ccd6"
GAP = 6.0
QUALITY = 80


class CannotWrite(Exception):
    """The file cannot be written."""


@dataclass
class Marks:
    """What a PDF has beside what is drawn: pages by name, links to them (page, area in points, name), the outline.

    `pictures` are the pictures in their order as JPEG: Qt's own are three times as large.
    """

    pages: dict[str, int] = field(default_factory=dict)
    links: list[tuple[int, tuple[float, float, float, float], str]] = field(default_factory=list)
    outline: list[tuple[int, str, int]] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)


class Paper:
    """Writes from the top; every measure is in points from the upper left corner."""

    def __init__(self, path: Path, foot: str) -> None:
        self.marks, self.foot, self.y, self.page = Marks(), foot, MARGIN, 0
        self._device = QPdfWriter(str(path))
        self._device.setPageSize(QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Point, "A4"))
        self._device.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._device.setResolution(72 * DOTS)
        self._painter = QPainter()
        if not self._painter.begin(self._device):
            raise CannotWrite(str(path))
        self._foot()

    def close(self) -> None:
        self._painter.end()

    @property
    def left(self) -> float:
        """What is left of the page."""
        return HEIGHT - FOOT - self.y

    def turn(self) -> None:
        """Begin a new page."""
        self._device.newPage()
        self.page, self.y = self.page + 1, MARGIN
        self._foot()

    def room(self, height: float) -> None:
        """Begin a new page unless `height` is left."""
        if self.left < height and self.y > MARGIN:
            self.turn()

    def mark(self, name: str, title: str = "", level: int = 0) -> None:
        """Give this page a name for links, and a line in the outline."""
        self.marks.pages[name] = self.page
        if title:
            self.marks.outline.append((level, title, self.page))

    def write(self, text: str, style: Style = BODY, reader: Language = ENGLISH, gap: float = GAP) -> None:
        """A paragraph over the whole width, and a gap below it."""
        self._lines([(self._laid(text, style, INNER, reader), MARGIN, INNER, "")])
        self.y += gap

    def row(
        self,
        cells: Sequence[str],
        shares: Sequence[float],
        reader: Language = ENGLISH,
        style: Style = BODY,
        links: Sequence[str] = (),
        readers: Sequence[Language] = (),
    ) -> None:
        """A row of a table with a line below it; it runs from the right for those who read so.

        `links` names the page that each cell leads to, `readers` the language of each cell.
        """
        whole, x, across = sum(shares), MARGIN, []
        for index, (text, share) in enumerate(zip(cells, shares, strict=True)):
            width = INNER * share / whole
            left = WIDTH - x - width if reader.direction == "rtl" else x
            piece = self._laid(text, style, width - GAP, readers[index] if readers else reader)
            across.append((piece, left, width - GAP, links[index] if links else ""))
            x += width
        self.y += 2
        self._lines(across)
        self.y += 2
        self.rule()

    def rule(self, start: float = MARGIN, end: float = WIDTH - MARGIN) -> None:
        """A thin line across."""
        self._painter.fillRect(QRectF(start * DOTS, self.y * DOTS, (end - start) * DOTS, 4), RULE)

    def picture(self, image: QImage | None, width: float, height: float) -> None:
        """A picture, centred; only its room without one."""
        self.room(height)
        if image:
            place = QRectF((WIDTH - width) / 2 * DOTS, self.y * DOTS, width * DOTS, height * DOTS)
            self._painter.drawImage(place, image)
            self.marks.pictures.append(_jpeg(image))
        self.y += height + GAP

    def _laid(self, text: str, style: Style, width: float, reader: Language) -> Laid:
        return laid(text, style, width * DOTS, reader, self._device)

    def _lines(self, across: Sequence[tuple[Laid, float, float, str]]) -> None:
        """Texts beside each other, line by line."""
        height = max(piece.height for piece, *_ in across) / DOTS
        for index in range(max(len(piece.lines) for piece, *_ in across)):
            self.room(height)
            for piece, x, width, link in across:
                if index < len(piece.lines):
                    self._line(piece, index, x)
                    if link:
                        area = (x, self.y, x + width, self.y + height)
                        self.marks.links.append((self.page, area, link))
            self.y += height

    def _line(self, piece: Laid, index: int, x: float) -> None:
        self.marks.hidden += draw(self._painter, piece, index, x * DOTS, self.y * DOTS, self.page)

    def _foot(self) -> None:
        """What stands at the foot of each page."""
        keep, self.y = self.y, HEIGHT - FOOT + 14
        self.rule()
        self.y += 4
        self._line(self._laid(self.foot, SMALL, INNER, ENGLISH), 0, MARGIN)
        number = self._laid(str(self.page + 1), SMALL, 40, ENGLISH)
        self._line(number, 0, WIDTH - MARGIN - number.lines[0].naturalTextWidth() / DOTS)
        self.y = keep


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
