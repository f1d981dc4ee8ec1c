"""What on the stand's screen can be changed: what the mouse is over, what the keys lead to, and what is picked."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.desk.fit.visible_items import look, places, united
from kiosk.desk.preview.edit.origins import Origin, Origins, plain
from kiosk.desk.preview.preview import Preview
from kiosk.visit.journey import Mode
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
FRESH = 0.2
"""Seconds that what was seen counts as what is seen."""
REST = 120
"""Milliseconds that the mouse rests on a text before it is found out what that is made of."""
NEAR = 6.0


@dataclass(frozen=True)
class Spot:
    """A text or an image that is seen: where in the window, and what it says or the address that it shows."""

    area: QRectF
    words: str
    item: QQuickItem = field(compare=False)
    image: bool = False

    def near(self) -> QRectF:
        """Its ink, and a little around it."""
        return self.area.adjusted(-NEAR, -NEAR, NEAR, NEAR)

    def room(self) -> QRectF:
        """The whole place of its item."""
        return self.item.mapRectToScene(QRectF(0, 0, self.item.width(), self.item.height()))


@QmlElement
@QmlUncreatable("the preview makes it")
class Spots(QObject):  # type: ignore[operator]
    """The spots of the stand on the screen. `picked(origins, words)` tells what somebody wants to change."""

    framedChanged = Signal()
    picked = Signal(object, str)

    def __init__(self, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._shell: QQuickItem | None = None
        self._spots: list[Spot] = []
        self._seen = 0.0
        self._framed: Spot | None = None
        self._waiting: Spot | None = None
        self._direct = False
        self._origins: Origins | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._find)
        self._again = QTimer(self, singleShot=True, interval=REST)
        self._again.timeout.connect(self._frame_again)
        preview.moved.connect(self.forget)
        preview.siteChanged.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """What is shown is another page, or the same one in other words."""
        self._origins, self._seen = None, 0.0
        if self._framed:
            self._again.start()

    @Property(QRectF, notify=framedChanged)
    def area(self) -> QRectF:
        """The spot that is framed, in the window's measure; empty for none."""
        return self._framed.area if self._framed else QRectF()

    @Property(str, notify=framedChanged)
    def caption(self) -> str:
        """What it says."""
        return self._framed.words if self._framed and not self._framed.image else ""

    @Property(bool, notify=framedChanged)
    def direct(self) -> bool:
        """Whether it is written as it is seen, rather than made of something else."""
        return self._direct

    @Slot(QQuickItem)
    def show(self, shell: QQuickItem) -> None:
        """The stand that is looked at."""
        self._shell = shell
        self.forget()
        self._frame(None)

    @Slot(float, float)
    def hover(self, x: float, y: float) -> None:
        """The mouse is here."""
        spot = self._at(QPointF(x, y))
        if spot != self._framed:
            own = spot is not None and not spot.image and plain(spot.words) in self.origins.own
            self._frame(spot if own else None, own)
            self._waiting = spot
            self._rest.start()

    @Slot()
    def leave(self) -> None:
        """The mouse is elsewhere."""
        self._rest.stop()
        self._frame(None)

    @Slot(float, float, bool, result=bool)
    def press(self, x: float, y: float, worded: bool = False) -> bool:
        """Pick what is here; False where that is nothing of the content's, and the stand itself may be touched.

        `worded` picks what the stand says by itself, too.
        """
        spot = self._at(QPointF(x, y))
        return spot is not None and self._pick(spot, worded)

    @Slot(result=bool)
    def pick(self) -> bool:
        """Pick what is framed."""
        return self._framed is not None and self._pick(self._framed)

    @Slot(int, result=bool)
    def step(self, by: int) -> bool:
        """Frame the next spot in the order of reading, or the one before; False behind the last."""
        self._look()
        known = [spot for spot in self._spots if self._of(spot)]
        areas = [spot.area for spot in known]
        at = areas.index(self._framed.area) if self._framed and self._framed.area in areas else (-1 if by > 0 else 0)
        if not known or not 0 <= at + by < len(known):
            self._frame(None)
            return False
        spot = known[at + by]
        self._frame(spot, self._of(spot)[0].direct)
        return True

    def playhead(self) -> float:
        """Where the film is that is watched on the page, in milliseconds; -1 while none is."""
        film = self._film()
        return float(film.property("moment")) if film else -1

    def wind(self, at: int) -> bool:
        """Show the film of the page from a moment on; False where there is none."""
        film = self._film()
        return film is not None and QMetaObject.invokeMethod(film, "wind", Q_ARG(float, at))

    def _film(self) -> QQuickItem | None:
        shown = (place.item for place in places(self._shell, False)) if self._shell else iter(())
        films = (item for item in shown if item.property("current") and item.property("moment") is not None)
        return next(films, None)

    @property
    def origins(self) -> Origins:
        """Where what is shown now is written."""
        navigator = self._preview.navigator
        if self._origins is None:
            assert navigator
            self._origins = Origins(navigator.tour)
        return self._origins

    def _pick(self, spot: Spot, worded: bool = False) -> bool:
        origins = self._of(spot, worded)
        if origins:
            self._frame(spot, origins[0].direct)
            self.picked.emit(origins, "" if spot.image else plain(spot.words))
        return bool(origins)

    def _of(self, spot: Spot, worded: bool = False) -> tuple[Origin, ...]:
        found = self.origins.naming(spot.words) if spot.image else self.origins.of(spot.words)
        return tuple(origin for origin in found if worded or origin.loc[0] != "words")

    @Slot()
    def _find(self) -> None:
        if self._waiting and self._framed is None and (origins := self._of(self._waiting)):
            self._frame(self._waiting, origins[0].direct)

    @Slot()
    def _frame_again(self) -> None:
        """What is framed says something else, or stands elsewhere, or is gone."""
        framed = self._framed
        self._look()
        if framed:
            self._frame(next((spot for spot in self._spots if spot.item is framed.item), None), self._direct)

    def _frame(self, spot: Spot | None, direct: bool = False) -> None:
        self._waiting = None
        if (spot, direct) != (self._framed, self._direct):
            self._framed, self._direct = spot, direct
            self.framedChanged.emit()

    def _at(self, point: QPointF) -> Spot | None:
        self._look()
        for area in (Spot.near, Spot.room):  # the ink itself, else the place that a text has
            here = [spot for spot in reversed(self._spots) if area(spot).contains(point)]
            if here:
                return min(here, key=lambda spot: spot.area.width() * spot.area.height())
        return None

    def _look(self) -> None:
        navigator = self._preview.navigator
        if self._shell is None or navigator is None or monotonic() - self._seen < FRESH:
            return
        rotating = navigator.journey.mode is Mode.ATTRACT
        texts = [
            Spot(united(text.seen), text.words, text.place.item)
            for text in look(self._shell, rotating).texts
            if text.seen
        ]
        images = [
            Spot(place.area, place.item.property("source").toString(), place.item, image=True)
            for place in places(self._shell, rotating)
            if place.item.inherits("QQuickImage") and place.item.property("source").toString()
        ]
        self._spots = [*texts, *(image for image in images if self.origins.naming(image.words))]
        self._seen = monotonic()
