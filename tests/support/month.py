"""A month of made-up figures of use: a seed gives the same month anywhere. It is told to no visitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random
from zoneinfo import ZoneInfo

from kiosk.use.counters import ASKING, ATTRACT, HOME, Key, Seen, Visits, hour
from kiosk.use.tally import Counts

VIENNA = ZoneInfo("Europe/Vienna")
ASK_AFTER = 60.0
LANGUAGES = {"en": 46, "ru": 22, "zh": 11, "fr": 9, "es": 7, "ar": 5}
PAGES = {
    "mechanism": 24, "figures": 21, "opium": 14, "seizures": 9, "prospects": 9, "statement": 18, "film": 15,
    "programme": 20,
}  # fmt: skip
EASE = {"larger_text": 12, "high_contrast": 3, "low_reach": 1}
WEEKDAYS = {8: 2, 9: 7, 10: 12, 11: 9, 12: 10, 13: 11, 14: 7, 15: 8, 16: 5, 17: 3, 18: 1}
WEEKEND = {10: 1, 11: 2, 12: 1, 13: 1}
BUSY = {13: 2.6, 14: 3.1, 15: 2.4, 16: 1.8, 17: 1.7}
"""Days of a session, and how many times as many people come."""


@lru_cache
def month(seed: int = 2017) -> Counts:
    """March 2017 in Vienna, with its summer time, a session in its middle, and a morning when the power was cut."""
    made, counts = Random(seed), Counter[tuple[str, Key]]()
    for number in range(31):
        day = datetime(2017, 3, 1 + number, tzinfo=VIENNA)
        weekend = day.weekday() >= 5
        for at in range(10 if weekend else 8, 16 if weekend else 19):
            start = day.replace(hour=at)
            off = {9: 1500, 10: 2820}.get(at, 0) if day.day == 21 else 0
            counts[hour(start), Key("on")] += 3600 - off
            counts[hour(start), Key("turn", "opening")] += 270
            mean = (WEEKEND if weekend else WEEKDAYS).get(at, 0) * BUSY.get(day.day, 1)
            for _ in range(max(0, round(made.gauss(mean, mean / 3)))):
                for when, key in visit(made, start + timedelta(minutes=made.randrange(60))):
                    counts[hour(when), key] += 1
        if not weekend:
            counts[hour(day.replace(hour=19)), Key("dark")] += 3600
    counts["2017-03-21T11:00+01:00", Key("guard", "fall")] += 1
    counts["2017-03-28T15:00+02:00", Key("guard", "next")] += 2
    return counts


def visit(made: Random, begin: datetime) -> Iterator[tuple[datetime, Key]]:
    """Somebody comes, opens a few pages and leaves."""
    visits, at, depth = Visits(), 0.0, 1
    language = made.choices([*LANGUAGES], [*LANGUAGES.values()])[0]

    def seen(seen: Seen) -> Iterator[tuple[datetime, Key]]:
        return ((begin + timedelta(seconds=at), key) for key in visits.see(seen, at, ASK_AFTER))

    yield from seen(Seen(ATTRACT, "opening", "en"))
    yield from seen(Seen("visit", HOME, "en"))
    if language != "en":
        at += 4
        yield from seen(Seen("visit", HOME, language))
    ease = frozenset(name for name, weight in EASE.items() if made.random() < weight / 250)
    page = HOME
    for _ in range(min(12, int(made.expovariate(1 / 2.2)))):
        at += made.lognormvariate(2.6, 0.9)
        depth += 1
        page = made.choices([*PAGES], [*PAGES.values()])[0]
        yield from seen(Seen("visit", page, language, depth=depth, ease=ease))
        for _ in range(1 + made.randrange(3)):
            yield begin, Key("touch")
        if made.random() < 0.14:
            yield begin, Key("touch_missed", page)
        if page == "film" and made.random() < 0.8:
            for part in range(20 if made.random() < 0.42 else 1 + made.randrange(19)):
                at += 3.6
                yield from seen(Seen("visit", page, language, depth=depth, ease=ease, film_part=part))
    at += made.lognormvariate(2.4, 0.8) + ASK_AFTER
    yield from seen(Seen(ASKING, page, language, depth=depth, ease=ease))
    at += 20
    yield from seen(Seen(ATTRACT, "opening", "en", turn=1))
