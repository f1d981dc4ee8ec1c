"""One measurement of a real stand in a real window; prints a line of JSON."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tools.bench.many import many

if TYPE_CHECKING:
    from PySide6.QtCore import QEventLoop, QPoint, QTimer
    from PySide6.QtMultimedia import QMediaPlayer
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.model.site import Site

PAGES = ("mechanism", "figures", "prospects", "statement", "programme")


def touches() -> dict[str, float]:
    """Touches tiles of home by real touch events; 95th percentiles in milliseconds.

    The first change is the pressed tile, from the finger's arrival; the next page counts from its leaving.
    """
    return touched(opened(visit=True))


def touched(stand: Probed) -> dict[str, float]:
    """As `touches`, on this stand, which is on home."""
    from PySide6.QtTest import QTest

    device = QTest.createTouchDevice()
    changed, complete = [], []
    for page in PAGES * 4:
        stand.navigator.home()
        pump(lambda: stand.settled)
        point = stand.tile(page)
        swapped: list[float] = []
        listener = stand.window.frameSwapped.connect(partial(stamp, swapped))
        touched = time.monotonic()
        QTest.touchEvent(stand.window, device).press(0, point, stand.window).commit()
        pump(partial(bool, swapped))
        changed.append((swapped[0] - touched) * 1000)
        released = time.monotonic()
        QTest.touchEvent(stand.window, device).release(0, point, stand.window).commit()
        pump(partial(stand.arrived, page))
        complete.append((time.monotonic() - released) * 1000)
        stand.window.frameSwapped.disconnect(listener)
    return {"changed": late(changed), "complete": late(complete)}


def home() -> dict[str, float]:
    stand = opened(visit=True)
    pump(lambda: stand.settled)
    rest(3)
    return {"pss": pss()}


def film() -> dict[str, float]:
    stand = opened(visit=True, page="film")
    pump(lambda: stand.settled)
    stand.play()
    pump(lambda: stand.navigator.property("busy"))
    figures = film_cost(stand.window, player_of(stand.window))
    return {"pss": pss(), **figures}


def player_of(window: QQuickWindow) -> QMediaPlayer:
    from PySide6.QtMultimedia import QMediaPlayer

    player = window.findChild(QMediaPlayer)
    assert player
    return player


def film_cost(window: QQuickWindow, player: QMediaPlayer, seconds: float = 12) -> dict[str, float]:
    """The share of one core that a film costs, in percent, and frames a second, on the screen and of the film."""
    pump(lambda: player.position() > 6000)
    shown: list[float] = []
    decoded: list[float] = []
    window.frameSwapped.connect(lambda: stamp(shown))
    player.videoSink().videoFrameChanged.connect(lambda: stamp(decoded))
    used, began, position = time.process_time(), time.monotonic(), player.position()
    rest(seconds)
    used, lasted = time.process_time() - used, time.monotonic() - began
    return {
        "cpu": used / lasted * 100,
        "fps": len(shown) / lasted,
        "film_fps": len(decoded) / lasted,
        "speed": (player.position() - position) / lasted / 1000,
    }


def rest_page() -> dict[str, float]:
    """The share of one core that a settled page costs, in percent."""
    stand = opened(visit=True, page="opium")
    pump(lambda: stand.settled)
    rest(3)
    before = time.process_time()
    rest(20)
    return {"share": (time.process_time() - before) / 20 * 100}


def turns() -> dict[str, float]:
    """What 500 turns add in MB, after every page and language has been shown once."""
    from kiosk.visit import journey as steps

    stand = opened()
    navigator, site = stand.navigator, stand.navigator.site

    def turn() -> None:
        navigator.go(steps.next_turn(navigator.journey, site))
        pump(lambda: stand.settled)

    def at_rest() -> float:
        rest(3)
        return pss()

    # Measured on the same page in the same language: scenes and pictures differ by more than what may grow.
    cycle = len(site.file.attract) * len(site.codes)
    for _turn in range(cycle):
        turn()
    before = at_rest()
    for _turn in range(ceil(500 / cycle) * cycle):
        turn()
    after = at_rest()
    return {"growth": after - before}


def save() -> dict[str, float]:
    """From the end of a save to the frame that shows it, the median and the worst of 15, in seconds."""
    return saves(lambda root: shutil.copytree("content", root / "content"))


def save_of_many() -> dict[str, float]:
    """As `save`, in a site of 2,000 pages."""
    return saves(lambda root: many(2000, root))


def saves(written: Callable[[Path], Path]) -> dict[str, float]:
    from kiosk.stand.live import Live

    with tempfile.TemporaryDirectory() as name:
        content = written(Path(name))
        assets = content.with_name("assets")
        if not assets.exists():
            shutil.copytree("assets", assets)
        live, begun = Live(content, Path(name) / "state"), [False]
        stand = opened(page="opium", visit=True, site=live.first())
        live.changed.connect(stand.navigator.replace)
        live.begun.connect(gc.freeze)
        gc.disable()  # as the stand does
        live.begun.connect(lambda: begun.append(True))
        live.start()
        page = content / "pages" / "figures" / "opium.yaml"
        text, times = page.read_text("utf-8"), []
        pump(lambda: stand.settled and begun[-1])
        rest(1)
        for number in range(1, 16):
            page.write_text(text.replace("4,800", f"4,8{number:02}"), "utf-8")
            saved = time.monotonic()
            pump(partial(stand.shows, f"4,8{number:02}"))
            times.append(time.monotonic() - saved)
            rest(0.3 + 0.01 * number)
        live.stop()
    return {"median": sorted(times)[7], "worst": max(times)}


class Probed:
    """A stand with what measuring needs."""

    def __init__(self, page: str | None, visit: bool, site: Site | None) -> None:
        from kiosk.visit.plain_imports import plain_imports

        plain_imports()
        from PySide6.QtCore import QSize

        from kiosk.content.load import load
        from kiosk.stand.app import application, open_stand
        from kiosk.visit import journey as steps
        from kiosk.visit.clock import Clock

        site = site or load(Path("content").resolve())[0]
        self.app = application()
        self.stand = open_stand(site, Clock(ZoneInfo(site.file.time_zone)), QSize(1920, 1080))
        self.window, self.navigator = self.stand.window, self.stand.navigator
        self.navigator.pause()
        if visit:
            journey = steps.home(self.navigator.journey)
            self.navigator.go(steps.opened(journey, page) if page else journey)

    @property
    def settled(self) -> bool:
        return self.stand.settled

    def arrived(self, page: str) -> bool:
        return self.settled and str(self.navigator.property("key")).startswith(page)

    def shows(self, words: str) -> bool:
        """True once a frame with `words` somewhere in the page's title or body has been swapped."""
        waiting, found = [self.window.contentItem()], False
        while waiting and not found:
            item = waiting.pop()
            found = words in str(item.property("text") or "")
            waiting += item.childItems()
        return found

    def find(self, name: str, value: str) -> QQuickItem:
        """The item on the screen whose property `name` is `value`."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.property(name) == value:
                return item
            waiting += item.childItems()
        raise LookupError(f"no {name} '{value}' on the screen")

    def tile(self, page: str) -> QPoint:
        from PySide6.QtCore import QPointF

        item = self.find("heading", self.navigator.site.section_of[page].title.within(("en",)))
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def play(self) -> None:
        from PySide6.QtCore import QMetaObject

        QMetaObject.invokeMethod(self.find("text", self.navigator.site.words["en"]["play"]), "click")


def opened(page: str | None = None, *, visit: bool = False, site: Site | None = None) -> Probed:
    return Probed(page, visit, site)


def pump(done: Callable[[], bool], limit: float = 60) -> None:
    """Let the stand live until `done()`, looked at every two milliseconds."""
    until = time.monotonic() + limit
    while not done():
        rest(0.002)
        if time.monotonic() > until:
            raise TimeoutError("the stand did not get there")


def rest(seconds: float) -> None:
    """Let the stand live on its own: one event loop, as in use."""
    loop, timer = waiting()
    timer.start(int(seconds * 1000))
    loop.exec()


@cache
def waiting() -> tuple[QEventLoop, QTimer]:
    """Made once: PySide keeps some 30 bytes of every connection, which would be measured as the stand's."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    return loop, timer


def pss() -> float:
    """Proportional memory of this process, in MB (Linux)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError("no Pss in /proc/self/smaps_rollup")


def stamp(times: list[float]) -> None:
    times.append(time.monotonic())


def late(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[max(0, int(len(values) * 0.95) - 1)]


if __name__ == "__main__":
    probes = {
        "touches": touches, "home": home, "film": film, "rest": rest_page,
        "turns": turns, "save": save, "save_of_many": save_of_many,
    }  # fmt: skip
    print(json.dumps(probes[sys.argv[1]]()), flush=True)
    os._exit(0)
