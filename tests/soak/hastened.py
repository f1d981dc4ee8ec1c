"""`kiosk run` whose hours are short: `python -m tests.soak.hastened run …`, the guard and the stand alike.

The file that MONTH names has the moment, and what there was up to then. The stand goes on from there: what happens in
an hour happens, and the hour is over.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import TYPE_CHECKING

from kiosk import cli
from kiosk.stand.counting import Counting
from kiosk.use import notes
from kiosk.visit.clock import Clock

if TYPE_CHECKING:
    from kiosk.stand import app

MONTH = "MONTH"
BY_DAY, BY_NIGHT = 4, 1
"""Pages that are looked at in an hour; the others would only be drawn again."""
DAY = range(8, 20)
HOUR, BEAT = 3600.0, 45.0


@dataclass
class Month:
    """How far it is, in seconds since 1970, and what there was of it; kept in `place` after each hour."""

    place: Path
    at: float
    turns: int = 0
    visits: int = 0
    plays: int = 0
    ends: int = 0
    flaws: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, place: Path) -> Month:
        return cls(place, **json.loads(place.read_text("utf-8")))

    def keep(self) -> None:
        """A stand that falls goes on from here."""
        told = {name: value for name, value in asdict(self).items() if name != "place"}
        new = self.place.with_suffix(".new")
        new.write_text(json.dumps(told), "utf-8")
        new.replace(self.place)


class Hours:
    """What happens before a stand, hour by hour, for as long as it lives."""

    def __init__(self, month: Month) -> None:
        from PySide6.QtCore import QTimer

        self._month, self._random = month, Random(int(month.at))
        self._later = QTimer(singleShot=True, interval=20)
        self._later.timeout.connect(self._go_on)

    def attend(self, stand: app.Stand, counting: Counting) -> None:
        """From now on it happens at this stand."""
        from tests.support.haste import hurry
        from tests.support.stand import Stand

        self._counting = counting
        self._stand = Stand(stand.engine, stand.navigator, stand.window, stand.input)
        assert counting._watching
        counting._watching._steady, counting._watching._beaten = self._steady, self._steady()
        hurry(self._stand)
        self._later.start()

    def _steady(self) -> float:
        return self._month.at

    def _go_on(self) -> None:
        if not self._counting._watching:
            return  # the stand is leaving, or its window is made anew
        if self._stand.navigator.waits:
            self._later.start()
            return
        try:
            self._hour()
        except AssertionError as error:
            self._month.flaws.append(str(error))
        self._month.keep()
        self._later.start()

    def _hour(self) -> None:
        month, begun = self._month, self._month.at
        hour = datetime.fromtimestamp(begun, self._stand.navigator.tour.clock.zone).hour
        for _ in range(BY_DAY if hour in DAY else BY_NIGHT):
            self._turn()
            if hour in DAY and self._random.random() < 0.4:
                self._visit()
        self._pass(begun + HOUR - month.at)
        assert self._counting._store
        self._counting._store.write()

    def _turn(self) -> None:
        from kiosk.visit import journey as steps
        from tests.support.haste import turn

        navigator = self._stand.navigator
        turn(self._stand, steps.next_turn(navigator.journey, navigator.site))
        self._month.turns += 1
        self._pass(20)

    def _visit(self) -> None:
        """Somebody touches the picture, opens a section in a language, touches here and there, and is gone."""
        from kiosk.visit import journey as steps
        from tests.support.haste import arrive, turn
        from tests.support.hostile import Hostile

        stand, random = self._stand, self._random
        before, site = stand.navigator.journey, stand.navigator.site
        stand.hand.tap((100, 100))
        arrive(stand)
        journey = steps.spoken(steps.home(stand.navigator.journey), site, random.choice(site.codes))
        self._pass(random.uniform(3, 15))
        page = random.choice([section.page for section in site.file.sections])
        turn(stand, steps.opened(journey, page))
        if page == "film":
            self._watch_film(journey.language)
        somebody = Hostile(stand, random.randrange(1 << 30))
        for _ in range(random.randrange(2, 9)):
            somebody.act()
            self._pass(random.expovariate(1 / 12))
        somebody.leave()
        turn(stand, steps.asked(stand.navigator.journey))
        self._pass(site.file.idle.ask_after)
        turn(stand, steps.next_turn(before, site))
        self._month.visits += 1

    def _watch_film(self, language: str) -> None:
        from tests.support.film import Cinema
        from tests.support.wait import wait_until

        cinema = Cinema(self._stand, language)
        cinema.play()
        length = float(cinema.reel.property("duration"))
        cinema.seek(self._random.uniform(0.2, 1) * (length - 700))
        if self._random.random() < 0.5:
            cinema.seek(length - 700)
            wait_until(lambda: cinema.ended, "the film to end")
            self._month.ends += 1
        self._pass(length / 1000)
        self._month.plays += 1

    def _pass(self, seconds: float) -> None:
        assert self._counting._watching
        while seconds > 0:
            self._month.at += min(BEAT, seconds)
            self._counting._watching.beat()
            seconds -= BEAT


class Lived:
    """This process's own month: what its clocks say."""

    month: Month | None = None
    hours: Hours | None = None


def moment() -> float:
    """The stand's own time; the guard reads how far it is."""
    return (Lived.month or Month.read(Path(os.environ[MONTH]))).at


def now(clock: Clock) -> datetime:
    return datetime.fromtimestamp(moment(), clock.zone)


def watch(counting: Counting, stand: app.Stand) -> None:
    """As `Counting.watch`, and the month goes on."""
    _watch(counting, stand)
    if Lived.hours is None:
        Lived.month = Month.read(Path(os.environ[MONTH]))
        Lived.hours = Hours(Lived.month)
    Lived.hours.attend(stand, counting)


_watch = Counting.watch

if __name__ == "__main__":
    for owner, name, other in (
        (Clock, "now", now),
        (Counting, "watch", watch),
        (notes, "time", SimpleNamespace(time=moment)),
    ):
        setattr(owner, name, other)
    sys.exit(cli.main())
