"""The packaged program on the screen, beside what the stand from source shows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage

from tests.package.conftest import Program
from tests.support.film import CELLS, difference
from tests.support.hall import Hall
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until

SIZE = (1280, 720)
ALIKE, STARTING = 1, 60_000


def seen(shown: QImage) -> QImage:
    """A picture, small enough to compare."""
    return shown.scaled(*CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


@dataclass
class Expected:
    """What the stand from source shows on a page, and where it shows it."""

    stand: Stand

    def picture(self, page: str) -> QImage:
        self.stand.go(page)
        return self.now()

    def now(self) -> QImage:
        return seen(self.stand.window.grabWindow())

    def middle(self, name: str) -> tuple[int, int]:
        item = self.stand.named(name)
        point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        return round(point.x()), round(point.y())


class Screen:
    """The screen before a visitor, with the packaged program on it: looked at and clicked through X."""

    def picture(self) -> QImage:
        return seen(QGuiApplication.primaryScreen().grabWindow(0, 0, 0, *SIZE).toImage())

    def click(self, spot: tuple[int, int]) -> None:
        """A click of the mouse, which is what some touch screens' drivers make of a finger."""
        subprocess.run(["xdotool", "mousemove", *map(str, spot), "click", "1"], check=True)

    def like(self, expected: QImage) -> bool:
        return difference(self.picture(), expected) < ALIKE

    def shows(self, expected: QImage, what: str) -> None:
        wait_until(lambda: self.like(expected), f"{what} on the screen", STARTING)


@contextmanager
def running(program: Program, page: str, hall: Hall) -> Iterator[Screen]:
    """The packaged program alone on the screen until the test is over."""
    hall.close()
    size = "x".join(map(str, SIZE))
    command = program.command("run", "--windowed", size, "--page", page, "--language", "en", "--at", MOMENT)
    with subprocess.Popen(command, env=program.environment, cwd="/", stderr=subprocess.DEVNULL) as process:
        try:
            yield Screen()
            assert process.poll() is None, "it ended by itself"
        finally:
            process.terminate()
