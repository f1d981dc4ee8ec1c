"""A film on the stand, as its visitors see and its tests measure it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.stand import Stand
from tests.support.wait import PATIENCE, wait_until

CELLS = (32, 18)
BLACK = 8


class Cinema:
    """The film's page of a stand."""

    def __init__(self, stand: Stand, language: str = "en") -> None:
        self.stand = stand
        self.words: Any = stand.navigator.site.words[language]  # with those of the kinds, unknown to mypy

    @property
    def scene(self) -> QQuickItem:
        return self.stand.scene

    @property
    def reel(self) -> QQuickItem:
        waiting = [self.scene]
        while waiting[0].property("seen") is None:
            waiting += waiting.pop(0).childItems()
        return waiting[0]

    @property
    def position(self) -> float:
        """Where the film is, in milliseconds."""
        return float(self.reel.property("position"))

    @property
    def playing(self) -> bool:
        return bool(self.reel.property("playing"))

    @property
    def ended(self) -> bool:
        return bool(self.reel.property("ended"))

    def play(self) -> None:
        """Touch the poster, and wait for the film's first picture."""
        self.stand.tap(f"{self.words.play}, {self.scene.property('length')}")
        wait_until(lambda: self.reel.property("seen") and self.playing, "the film to play")

    def pause(self) -> None:
        self.wake()
        self.stand.tap(self.words.pause)
        wait_until(lambda: not self.playing, "the film to pause")

    def wake(self) -> None:
        """A touch on the film brings its controls."""
        self.stand.hand.tap((self.stand.window.width() / 2, 12))

    def seek(self, at: float) -> None:
        """To a moment, as a finger on the bar would, but exactly."""
        self.reel.seek(at)  # type: ignore[attr-defined]
        wait_until(lambda: abs(self.position - at) < 1500, f"the film to be at {at:g}")

    def captions(self) -> list[str]:
        """What the subtitles say now, from the upper to the lower."""
        lines = [item for item in self.stand.items() if item.property("cues") is not None]
        return [str(item.property("text")) for item in lines]

    def says(self, *texts: str) -> None:
        """Wait until the subtitles say just this."""
        wait_until(lambda: self.captions() == [*texts], f"the subtitles to say {texts}")

    def picture(self) -> QImage:
        """What is above the dock, small."""
        whole = self.stand.window.grabWindow().copy(0, 0, int(self.scene.width()), int(self.scene.height()))
        return whole.scaled(*CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)

    def close_up(self, item: QQuickItem) -> QImage:
        """The part of the screen that the item covers."""
        left, top, right, bottom = (int(edge) for edge in self.stand.covers(item))
        return self.stand.window.grabWindow().copy(left, top, right - left, bottom - top)

    def watch(self, until: Callable[[], object], what: str, patience: int = PATIENCE) -> list[QImage]:
        """Every picture until then; none of them black in any part."""
        pictures, deadline = [], QDeadlineTimer(patience)
        while not until():
            assert not deadline.hasExpired(), f"waited in vain for {what}"
            pictures.append(self.picture())
            assert darkest(pictures[-1]) > BLACK, f"black, while waiting for {what}, at {self.position:g} ms"
            QTest.qWait(1)
        return pictures


def luminances(picture: QImage) -> list[int]:
    """How bright each part of it is, 0 to 255."""
    return [picture.pixelColor(x, y).lightness() for y in range(picture.height()) for x in range(picture.width())]


def darkest(picture: QImage) -> int:
    return min(luminances(picture))


def difference(one: QImage, other: QImage) -> float:
    """How far two pictures are from each other: 0 for the same, 255 for black and white."""
    pairs = zip(luminances(one), luminances(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width() * one.height())
