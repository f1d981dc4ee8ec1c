"""`make month`: a month of the real stand and its guard in half an hour, with faults, and its report.

`python -m tests.soak.month [DAYS] [SEED]`; 1 if anything is wrong. The report is kept as build/month.pdf, .html and
.json. It needs root, for a disk of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event, Thread
from typing import Any

from tests.faults.kinds import KINDS
from tests.faults.world import Lost, World
from tests.soak.hastened import MONTH, Month
from tests.support.display import private_folders
from tests.support.paths import ROOT

REPORT = ROOT / "build" / "month"
FAULTS = (
    "the stand is killed in a visit",
    "the stand is stopped",
    "the site file is half-written",
    "the window is taken away",
    "the disk is full, and staff save a page",
    "the guard is stopped for a while",
    "a window manager comes, and is killed",
    "the content folder is gone",
    "the log is gone",
    "both are stopped for a while",
    "the window is moved and made small",
    "the guard is killed",
    "the display stands still for a while",
    "the screen changes its size and back",
    "the stand crashes: SIGSEGV",
)
"""One after another, at moments drawn by the seed; no three falls, which would end in safe mode, as they should."""
SOON = 5.0
"""Seconds until a picture, beside the start of this machine."""
AN_HOUR = 120.0
"""Seconds in which an hour of the month is over."""
LOST = 20
"""Visits of all, and minutes of a day, that falls may take from the figures: what a short hour had of them."""


class Looked:
    """Whether there is a picture, over and over, in a thread of its own. `longest`: seconds without one, at most."""

    def __init__(self, world: World) -> None:
        self.longest, self._ended = 0.0, Event()
        self._world = world
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        last = time.monotonic()
        while not self._ended.wait(0.2):
            if self._world.shows():
                last = time.monotonic()
            self.longest = max(self.longest, time.monotonic() - last)

    def end(self) -> None:
        self._ended.set()
        self._thread.join()


Figures = dict[tuple[str, str], dict[str, Any]]


def reported(world: World, first: datetime, last: datetime) -> Figures:
    """What `kiosk report` says of that month, by the figure and what it is of; it is written to be looked at, too."""
    REPORT.parent.mkdir(exist_ok=True)
    for ending in ("pdf", "html", "json"):
        out = REPORT.with_suffix(f".{ending}")
        days = ["--from", f"{first:%Y-%m-%d}", "--to", f"{last:%Y-%m-%d}"]
        command = ["report", "--content", world.content, "--state", world.state, *days, "--out", out]
        subprocess.run([sys.executable, "-m", "kiosk", *map(str, command)], cwd=ROOT, check=True)
    told = json.loads(REPORT.with_suffix(".json").read_text("utf-8"))
    return {(each["figure"], each["of"]): each for section in told["sections"] for each in section["figures"]}


def odd(figures: Figures, done: Month, whole_days: list[str]) -> Iterator[str]:
    """Where the report says something else than what was done."""
    ways = {("visits", ""): done.visits, ("film", "film Started it"): done.plays}
    ways["film", "film Were there at its end"] = done.ends
    for way, count in ways.items():
        told = figures[way]
        if not told["at_least"] - LOST <= count <= told["at_most"] + LOST:
            yield f"{' '.join(way)}: {told['value']}, where {count} were made"
    for day in whole_days:
        if (on := figures.get(("on, seconds", day), {"at_least": 0})["at_least"]) < 86_400 - 60 * LOST:
            yield f"{day}: on for {on} s"


def lived(world: World, place: Path, end: float, random: Random) -> list[str]:
    """The month, with its faults; what was wrong."""
    start = world.begin()
    begun, found, looked = Month.read(place).at, [], Looked(world)
    moments = sorted(random.uniform(begun + 86_400, end - 43_200) for _ in FAULTS)
    for at, name in zip(moments, FAULTS, strict=True):
        fault = next(each for each in KINDS if each.name == name)
        try:
            _wait(world, place, at)
            world.wait_until(lambda: world.shows() and world.stand(), "the stand")
            pictures = world.pictures()
            fault.make(world, random)
            shown = lambda: world.shows() and (not fault.replaces or world.pictures() > pictures)  # noqa: B023, E731
            seconds = world.wait_until(shown, "a picture")
            fault.back(world, random)
            print(f"{datetime.fromtimestamp(at, UTC):%d %B %H:%M}  {name:<50} {seconds:4.1f} s", flush=True)
            if seconds > SOON + fault.starts * start:
                found.append(f"{name}: a picture only after {seconds:.1f} s")
        except Lost as error:
            found.append(f"{name}: {error}")
    _wait(world, place, end)
    looked.end()
    print(f"without a picture for {looked.longest:.1f} s at most; a start took {start:.1f} s")
    if looked.longest > SOON + start:
        found.append(f"no picture for {looked.longest:.1f} s")
    return found


def _wait(world: World, place: Path, at: float) -> None:
    """Until the month is there. Raises Lost where it stands still."""
    while (now := Month.read(place).at) < at:
        world.wait_until(lambda: Month.read(place).at > now, "the next hour", AN_HOUR)


def main(days: int = 31, seed: int = 1) -> int:
    """1 if anything is wrong."""
    first = datetime.now(UTC).replace(hour=6, minute=0, second=0, microsecond=0) - timedelta(days=days)
    last = first + timedelta(days=days - 1, hours=12)
    with private_folders() as folders, tempfile.TemporaryDirectory(prefix="stand-month-") as name:
        month = Month(Path(name) / "month.json", first.timestamp())
        month.keep()
        os.environ.update(folders)
        os.environ[MONTH] = str(month.place)
        world = World(Path(name), program="tests.soak.hastened")
        try:
            found = lived(world, month.place, last.timestamp(), Random(seed))
            world.end()
            done, said = Month.read(month.place), world.said()
            figures = reported(world, first, last)
        finally:
            world.close()
    between = [f"{first + timedelta(days=number):%Y-%m-%d}" for number in range(1, days - 1)]
    found += [*done.flaws, *odd(figures, done, between)]
    found += ["a traceback in the log"] if "Traceback" in said else []
    print(f"{done.turns} turns, {done.visits} visits, {done.plays} films begun and {done.ends} watched to the end")
    print("\n".join(found) if found else "nothing found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
