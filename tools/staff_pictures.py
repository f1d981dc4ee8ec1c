"""Pictures of the staff panel, page by page: `python -m tools.staff_pictures --out DIR [--languages en,ar] …`.

It opens the stand itself, with the real content and a PIN, on whatever display there is; `xvfb-run -a` gives it one.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtQuick import QQuickWindow

from kiosk.arguments import names, sizes
from kiosk.staff.messages import messages, spoken
from kiosk.staff.panel import Panel
from kiosk.staff.view import ACTIONS, TESTS
from kiosk.stand.app import application
from kiosk.stand.live import Live
from kiosk.stand.screen import Screen
from kiosk.stand.staff import Staff
from kiosk.stand.start import Start

ROOT = Path(__file__).parents[1]
PAGES = ("pin", "menu", *ACTIONS, *TESTS, "language")
PATIENCE, CALM = 30.0, 0.4
"""Seconds that something may take, and that a picture rests before it is taken."""


def settle(until: Callable[[], bool] = lambda: True) -> None:
    """Let Qt work until that holds, and a moment longer."""
    start = calm = time.monotonic()
    while time.monotonic() < calm + CALM:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if not until():
            calm = time.monotonic()
            if calm > start + PATIENCE:
                raise TimeoutError("the stand does not come to rest")


def pages(panel: Panel, wanted: list[str]) -> Iterator[str]:
    """Open one after another."""
    for page in wanted:
        panel.open(page)
        yield page
    panel.close()


def covers(panel: Panel, screen: Screen) -> Iterator[str]:
    """What covers the whole screen."""
    assert screen.stand
    tour = screen.stand.navigator.tour
    panel.covers.begin("cleaning", 120)
    yield "cover-cleaning"
    panel.covers.begin("message", 600, spoken(messages(tour.site, tour.clock.now())[0], tour.site))
    yield "cover-message"
    panel.stop("message")
    for length, name in (("short", "lobby-1"), ("long", "vienna-international-centre-rotunda-north")):
        panel.identify(name, "Building C, lobby, beside the stairs to the cafeteria", 60)
        yield f"cover-name-{length}"
    panel.stop("identify")


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--languages", type=names, default=["en"])
    parser.add_argument("--sizes", type=sizes, default=[(1920, 1080)])
    parser.add_argument("--pages", type=names, default=[*PAGES, "covers"])
    parser.add_argument("--ease", type=names, default=[], help="as in highContrast,largerText")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    application()
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as state:
            photograph(Path(state), size, options)


def photograph(state: Path, size: tuple[int, int], options: argparse.Namespace) -> None:
    """Every page in every language at one size."""
    live = Live(ROOT / "content", state)
    screen = Screen(Start(windowed=size), live, state)
    screen.show(live.first())
    stand = screen.stand
    assert stand
    screen.go_on()
    staff = Staff(screen, live, state / "staff", state)
    settle((state / "kept" / "000001").is_dir)
    for name in options.ease:
        stand.navigator.setEase(name, True)
    staff.open()
    panel = staff.panel
    assert panel
    for code in options.languages:
        panel.speak(code)
        for page in pages(panel, [page for page in options.pages if page != "covers"]):
            take(stand.window, options.out / f"staff-{page}-{code}-{size[0]}x{size[1]}.png")
        for page in covers(panel, screen) if "covers" in options.pages else ():
            take(stand.window, options.out / f"staff-{page}-{code}-{size[0]}x{size[1]}.png")
    live.stop()
    screen.hide()


def take(window: QQuickWindow, file: Path) -> None:
    """One picture, at rest."""
    settle()
    window.grabWindow().save(str(file))


if __name__ == "__main__":
    main()
