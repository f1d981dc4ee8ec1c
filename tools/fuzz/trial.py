"""A stand's content with one file spoilt: looked at as `kiosk check` does, and shown if it can be."""

from __future__ import annotations

import shutil
import signal
import traceback
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random
from types import FrameType
from zoneinfo import ZoneInfo

from kiosk.content.gather import gather
from kiosk.content.load import closely_judged
from kiosk.content.read_cache import ReadCache
from kiosk.model.site import HOME, Site
from kiosk.visit import bridge, journey as steps
from kiosk.visit.beginning import beginning
from kiosk.visit.clock import Clock
from kiosk.visit.tour import Tour
from tools.fuzz.mutate import mutated

PATIENCE = 20
"""Seconds of work that any file may cost; most cost a hundredth of one."""
HANGS = 300
"""Seconds after which nothing works on it, also on a busy machine."""
TIMES = ("2017-03-13T14:20", "1970-01-01T00:00", "2199-12-31T23:59")
SUFFIXES = {".yaml", ".csv", ".md", ".vtt", ".srt"}


class Ground:
    """A copy of content to be spoilt, file by file."""

    def __init__(self, content: Path) -> None:
        self.content, self._cache = content, ReadCache()
        places = (content, content.parent / "assets")
        self.files = sorted(
            path for place in places for path in place.rglob("*") if path.suffix in SUFFIXES and path.is_file()
        )
        self.files = [path for path in self.files if ".schema" not in path.parts]

    @classmethod
    def copy(cls, content: Path, into: Path) -> Ground:
        """That of `content` and the assets beside it."""
        shutil.copytree(content, into / "content", dirs_exist_ok=True)
        shutil.copytree(content.parent / "assets", into / "assets", dirs_exist_ok=True)
        return cls(into / "content")

    def mutant(self, seed: str) -> tuple[Path, bytes]:
        """A file and what is in it after a change; the same for the same seed."""
        random = Random(seed)
        path = random.choice(self.files)
        return path, mutated(random, path.read_bytes())

    def tried(self, path: Path, raw: bytes) -> str:
        """What went wrong with the file so; "" if all of it was explained or shown. The file is put back."""
        before = path.read_bytes()
        path.write_bytes(raw)
        try:
            with _patience():
                self._look(path, raw)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return traceback.format_exc(limit=-12)
        finally:
            path.write_bytes(before)
        return ""

    def _look(self, path: Path, raw: bytes) -> None:
        site, issues = closely_judged(gather(self.content, {}, self._cache))
        for found in issues:
            assert found.line > 0, found
            assert found.column > 0, found
            assert found.what, found
            assert (self.content.parent / found.file).exists(), found
            assert found.code != "page-unshowable", found
        if site:
            pages = [path.stem] if path.stem in site.pages else _one_of_each_kind(site)
            _show(site, datetime.fromisoformat(TIMES[zlib.crc32(raw) % len(TIMES)]), pages)


def _show(site: Site, at: datetime, pages: list[str]) -> None:
    """Home, these pages and a round of the rotation, in every language; what a stand begins with."""
    zone = ZoneInfo(site.file.time_zone)
    visible, now = Tour(site, Clock(zone, at)).site, at.replace(tzinfo=zone)
    beginning(site, now, content=site.folder)
    turning = steps.begin(visible)
    for code in site.codes:
        visit = steps.spoken(steps.home(turning), visible, code)
        for id in (HOME, *pages):
            bridge.shown(steps.opened(visit, id), visible, now).to_json()
        bridge.shown(turning, visible, now).to_json()
        turning = steps.next_turn(turning, visible)


def _one_of_each_kind(site: Site) -> list[str]:
    return [*{type(page): id for id, page in site.pages.items()}.values()]


@contextmanager
def _patience() -> Iterator[None]:
    def late(number: int, _: FrameType | None) -> None:
        raise TimeoutError(f"it takes longer than {PATIENCE if number == signal.SIGPROF else HANGS} s")

    limits = ((signal.SIGPROF, signal.ITIMER_PROF, PATIENCE), (signal.SIGALRM, signal.ITIMER_REAL, HANGS))
    for number, timer, seconds in limits:
        signal.signal(number, late)
        signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        for _, timer, _ in limits:
            signal.setitimer(timer, 0)
