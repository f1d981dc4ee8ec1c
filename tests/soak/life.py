"""The life of a stand with its time made short."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from kiosk.content.load import load
from kiosk.model.site import Site
from kiosk.stand.app import application, hide_cursor
from kiosk.stand.logs import watch_qt
from kiosk.visit import journey as steps
from kiosk.visit.clock import Clock
from tests.support.film import Cinema
from tests.support.haste import arrive, hurry, turn
from tests.support.hostile import Hostile
from tests.support.memory import own, pss
from tests.support.stand import MOMENT, Stand
from tests.support.wait import wait_until

SCREEN = (1280, 720)
"""Pixels that a month of pages can be drawn with in hours, without a graphics card."""
TOUCHES = 12
"""What somebody does who touches here and there."""
SHOWN = 500
"""Milliseconds of the film that are seen before the rotation goes on, or the visitor moves on to its end."""


@dataclass(frozen=True)
class ShortClock(Clock):
    """A clock that goes on only when it is told."""

    passed: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        assert self.at
        return self.at.replace(tzinfo=self.zone) + timedelta(seconds=sum(self.passed))

    def pass_by(self, seconds: float) -> None:
        self.passed[:] = [sum(self.passed) + seconds]


@dataclass
class Life:
    """A stand, and what has become of it."""

    stand: Stand
    clock: ShortClock
    random: Random
    warnings: list[str]
    turns: int = 0
    plays: int = 0
    visits: int = 0
    frames: int = 0
    slowest: float = float("inf")

    def __post_init__(self) -> None:
        self.stand.window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self.frames += 1

    @property
    def site(self) -> Site:
        return self.stand.navigator.site

    def turn(self) -> None:
        """The rotation's next page, at rest; a film has moved."""
        journey = steps.next_turn(self.stand.navigator.journey, self.site)
        turn(self.stand, journey)
        shown = self.site.file.attract[journey.turn % len(self.site.file.attract)]
        if shown.page == "film":
            cinema = Cinema(self.stand)
            begun = cinema.position
            wait_until(lambda: cinema.position != begun, "the film in the rotation to move")
        self.clock.pass_by(shown.seconds)
        self.turns += 1

    def play(self) -> None:
        """A visitor watches how the film begins and how it ends."""
        language = self.random.choice(self.site.codes)
        self._visit("film", language)
        cinema = Cinema(self.stand, language)
        cinema.play()
        self._frames_a_second(cinema)
        cinema.seek(float(cinema.reel.property("duration")) - 700)
        wait_until(lambda: cinema.ended, "the film to end")
        self._leave()
        self.plays += 1

    def _frames_a_second(self, cinema: Cinema) -> None:
        before, begun = self.frames, time.monotonic()
        wait_until(lambda: cinema.position > SHOWN, "the film to go on")
        self.slowest = min(self.slowest, (self.frames - before) / (time.monotonic() - begun))

    def visit(self) -> None:
        """A visitor opens a section and touches what is there, and is gone."""
        language = self.random.choice(self.site.codes)
        self._visit(self.random.choice([section.page for section in self.site.file.sections]), language)
        hostile = Hostile(self.stand, self.random.randrange(1 << 30))
        for _ in range(TOUCHES):
            hostile.act()
        hostile.leave()
        self._leave()
        self.visits += 1

    def _visit(self, page: str, language: str) -> None:
        self.stand.hand.tap((150, 150))
        arrive(self.stand)
        journey = steps.spoken(steps.home(self.stand.navigator.journey), self.site, language)
        turn(self.stand, steps.opened(journey, page))

    def _leave(self) -> None:
        self.clock.pass_by(120)
        self.stand.restart()

    def told(self) -> dict[str, float | list[str]]:
        """What there was up to now; memory in MB, at rest."""
        self.stand.navigator.tidy()
        days = sum(self.clock.passed) / 86_400
        return {
            "turns": self.turns, "plays": self.plays, "visits": self.visits, "days": round(days, 2),
            "memory": round(pss(), 1), "own": round(own(), 1), "frames": self.frames,
            "film_fps": round(self.slowest, 1), "warnings": sorted({*self.warnings}),
        }  # fmt: skip


def begun(seed: int) -> Life:
    """A stand in the rotation, whose next turn is the first."""
    application()
    hide_cursor()
    warnings: list[str] = []
    watch_qt(warned=warnings.append)
    site = load(Path("content").resolve())[0]
    clock = ShortClock(ZoneInfo(site.file.time_zone), datetime.fromisoformat(MOMENT))
    stand = Stand.on(site, size=SCREEN)
    hurry(stand)
    stand.navigator.follow(clock)
    stand.navigator.pause()
    return Life(stand, clock, Random(seed), warnings)


def live(turns: int, plays: int, seed: int) -> None:
    """So many turns and plays, with a visit every 20 turns, told after every round in all languages."""
    life = begun(seed)
    site = life.site
    whole = len(site.file.attract) * len(site.codes)
    while life.turns < turns:
        journey = life.stand.navigator.journey
        life.turn()
        resume = replace(life.stand.navigator.journey, turn=journey.turn + 1)
        if life.plays < plays * life.turns / turns:
            life.play()
        if life.turns % 20 == 0:
            life.visit()
        if life.stand.navigator.journey.turn != resume.turn:
            turn(life.stand, resume)
        if life.turns % whole == 0 or life.turns == turns:
            print(json.dumps(life.told()), flush=True)
    life.stand.close()
