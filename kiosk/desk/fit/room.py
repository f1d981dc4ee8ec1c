"""How many letters a text has room for, tried in the real stand: more of its own words, or fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from kiosk.desk.fit.fields import put
from kiosk.desk.fit.offscreen import Look, OffscreenStand
from kiosk.desk.fit.rules import lengthy, violations_of
from kiosk.desk.fit.visible_items import look
from kiosk.model.direction_marks import MARKS
from kiosk.model.issues import Loc
from kiosk.model.line_breaks import spaced
from kiosk.model.site import HOME, Site
from kiosk.model.text import EASY

STATES = 24
"""How many of the things that a touch opens are looked at to find the text."""
MOST, LEAST = 600, 1
SHORT = "…"
BEGUN = 40
"""By how many of its first letters a text is known; its end may be shortened."""
Size = tuple[int, int]


@dataclass(frozen=True)
class Question:
    """A text: its loc from the Site, the page it is looked at on, its language and what it is to say."""

    loc: Loc
    page: str
    language: str
    text: str


@dataclass(frozen=True)
class Room:
    """Whether a text fits at a size, and how many letters would; None where that is no matter of its length."""

    size: Size
    fits: bool
    letters: int | None


class Measure:
    """Tries texts in a stand of its own; `stop()` says that nobody wants to know any more."""

    def __init__(self, site: Site, stop: Callable[[], bool]) -> None:
        self._stand, self._site, self._stop = OffscreenStand(site), site, stop

    def take(self, site: Site) -> None:
        """Other content."""
        self._site = site
        self._stand.navigator.replace(site)

    def rooms(self, question: Question) -> Iterator[Room]:
        """An answer for each size of the site's screens; none where the text is not seen."""
        for size in self._site.file.screen.pixels:
            if self._stop():
                return
            if wish := self._seen(question, size):
                yield self._room(question, wish)

    def _seen(self, question: Question, size: Size) -> Look | None:
        """The first look at which the text is seen, in larger text, as that needs more room."""
        said = plain(question.text or SHORT).strip()[:BEGUN]
        self._say(question, question.text or SHORT)
        for wish in self._looks(question, size):
            self._stand.show(wish)
            if self._stop():
                return None
            if any(said in plain(text.words) for text in look(self._stand.item, self._stand.rotating).texts):
                return wish
        return None

    def _looks(self, question: Question, size: Size) -> Iterator[Look]:
        page, code, easy = question.page, question.language, question.loc[-1] == EASY
        turning = any(turn.page == page for turn in self._site.file.attract)
        if page == HOME or page in self._site.section_of or page in self._site.gallery_of or not turning:
            yield Look(page, code, size, larger=True, easy=easy)
        if turning:
            yield Look(page, code, size, rotating=True, easy=easy)
        states = self._site.pages[page].ui_states() if page != HOME else iter(())
        for opening in islice(states, STATES):
            yield Look(page, code, size, larger=True, easy=easy, opening=opening)

    def _room(self, question: Question, wish: Look) -> Room:
        allowed = self._violations(question, SHORT, wish)
        fits = self._violations(question, question.text or SHORT, wish) <= allowed
        least, most = (len(question.text), MOST) if fits else (LEAST, len(question.text))
        if fits and self._violations(question, lengthened(question.text, MOST), wish) <= allowed:
            return Room(wish.size, True, None)
        while most - least > max(1, least // 25):
            if self._stop():
                break
            middle = (least + most) // 2
            if self._violations(question, lengthened(question.text, middle), wish) <= allowed:
                least = middle
            else:
                most = middle
        return Room(wish.size, fits, least)

    def _violations(self, question: Question, text: str, wish: Look) -> int:
        self._say(question, text)
        self._stand.show(wish)
        sight = look(self._stand.item, self._stand.rotating)
        return len([*chain(violations_of(sight), lengthy(sight, self._stand.navigator.journey.ease.largest_text))])

    def _say(self, question: Question, text: str) -> None:
        self._stand.navigator.replace(put(self._site, question.loc, question.language, text))
        self._stand.rest()


def lengthened(text: str, letters: int) -> str:
    """The text cut or gone on with to so many letters, in words as its own."""
    own = text.strip() or SHORT
    gap = " " if " " in own else ""
    return (own + (gap + own) * (letters // len(own)))[:letters].strip() or SHORT


def plain(text: str) -> str:
    return spaced(text).translate(MARKS)
