"""What is counted: from what the stand shows one moment after another to counters. Pure; clocks are arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

HOME, ATTRACT, ASKING = "home", "attract", "asking"
PARTS = 20
"""How many parts a film is seen in: which of them were played tells how much of it was watched."""
LENGTHS = (0, 10, 20, 30, 45, 60, 90, 120, 180, 300, 450, 600, 900, 1200, 1800, 2400)
"""The seconds at which each bucket of visits begins."""
SHARES = (0, 25, 50, 75, 95)
"""The per cent of a film at which each bucket of viewings begins."""
UNANSWERED, INTERRUPTED = "unanswered", "interrupted"
"""How a visit ends: nobody answered whether they are still there, or the stand went on to something else by itself."""


class Key(NamedTuple):
    """A counter, what it is of, such as a page's id or where a bucket begins, and the language of what was opened."""

    counter: str
    detail: str = ""
    language: str = ""


@dataclass(frozen=True)
class Seen:
    """What is on the screen, as far as it is counted; `film_part` is which of PARTS is playing, -1 where none does."""

    mode: str
    page: str
    language: str
    turn: int = 0
    depth: int = 1
    ease: frozenset[str] = frozenset()
    film_part: int = -1


def hour(at: datetime) -> str:
    """The hour of an aware moment on its own clock, as in 2017-03-26T03:00+02:00: the offset tells 2:00 from 2:00."""
    offset = at.strftime("%z")
    return f"{at:%Y-%m-%dT%H}:00{offset[:3]}:{offset[3:5]}"


def bucket(value: float, beginnings: tuple[int, ...]) -> str:
    """Where the bucket begins that `value` falls into."""
    return str(max((each for each in beginnings if each <= value), default=beginnings[0]))


@dataclass
class Visits:
    """Told what is on the screen whenever that changes, it says what to count. Moments: seconds of a steady clock."""

    _before: Seen | None = None
    _began: float = 0
    _last: float = 0
    """When there was the last sign of the visitor."""
    _eased: set[str] = field(default_factory=set)
    _played: set[int] = field(default_factory=set)

    def see(self, seen: Seen, at: float, ask_after: float) -> Iterator[Key]:
        """What is to be counted now; `ask_after` are the seconds without a sign after which the stand asks."""
        before, self._before = self._before, seen
        if seen == before:
            return
        visited = before if before and before.mode != ATTRACT else None
        if visited and (seen.mode == ATTRACT or seen.page != visited.page):
            yield from self._film(visited)
        if seen.mode != ATTRACT:
            yield from self._visit(visited, seen, at, ask_after)
            return
        if visited:
            yield from self._end(visited, UNANSWERED if visited.mode == ASKING else INTERRUPTED, at)
        if visited or before is None or (seen.turn, seen.page) != (before.turn, before.page):
            yield Key("turn", seen.page)

    def stop(self, at: float) -> Iterator[Key]:
        """What is to be counted as the stand ends."""
        before, self._before = self._before, None
        if before and before.mode != ATTRACT:
            yield from self._film(before)
            yield from self._end(before, INTERRUPTED, at)

    def _visit(self, before: Seen | None, seen: Seen, at: float, ask_after: float) -> Iterator[Key]:
        if before is None:
            self._began, self._eased, self._played = at, set(), set()
            yield Key("visit")
        self._last = at - ask_after if seen.mode == ASKING else at
        opened = before is None or (seen.page != before.page and seen.depth >= before.depth)
        if opened and seen.page != HOME:
            yield Key("page", seen.page, seen.language)
        if before and seen.language != before.language:
            yield Key("language", language=seen.language)
        for name in sorted((seen.ease ^ before.ease) - self._eased if before else ()):
            self._eased.add(name)
            yield Key("easy_access", name)
        if seen.film_part >= 0:
            if not self._played:
                yield Key("film", seen.page, seen.language)
            self._played.add(seen.film_part)

    def _end(self, before: Seen, how: str, at: float) -> Iterator[Key]:
        last = self._last if before.mode == ASKING else at
        yield Key("ended", how)
        yield Key("last_page", before.page)
        yield Key("visit_seconds", bucket(max(0.0, last - self._began), LENGTHS))

    def _film(self, before: Seen) -> Iterator[Key]:
        """How far the film was watched that is left now, if one was."""
        played, self._played = self._played, set()
        if played:
            yield Key("film_watched", f"{before.page} {bucket(100 * len(played) / PARTS, SHARES)}")
            if PARTS - 1 in played:
                yield Key("film_end", before.page)
