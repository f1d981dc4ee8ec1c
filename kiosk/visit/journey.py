"""Where the stand is, as a frozen state, and the pure steps from one state to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.model.site import HOME

if TYPE_CHECKING:
    from kiosk.model.site import Site

__all__ = ["HOME", "Ease", "Journey", "Mode"]


class Mode(Enum):
    """Attract turns pages for nobody; a visit belongs to a visitor; asking waits for an answer."""

    ATTRACT = "attract"
    VISIT = "visit"
    ASKING = "asking"


@dataclass(frozen=True)
class Ease:
    """What a visitor chose under Easy access; `speech` says what is on the screen."""

    larger_text: bool = False
    high_contrast: bool = False
    less_motion: bool = False
    low_reach: bool = False
    speech: bool = False
    largest_text: bool = False
    wider_letters: bool = False
    inverted_contrast: bool = False
    reading_line: bool = False
    easy_words: bool = False


ONE_OF = (("larger_text", "largest_text"), ("high_contrast", "inverted_contrast"))
"""Of these, what is chosen last is on alone."""


@dataclass(frozen=True)
class Journey:
    """`trail` is home and the pages opened after it, the last one shown; `turn` counts the rotation's turns.

    `seen` has each page that was opened in this visit, and after it parts that the visitor asked for to take along; a
    page itself has "" for its part.
    """

    language: str
    mode: Mode = Mode.ATTRACT
    turn: int = 0
    trail: tuple[str, ...] = (HOME,)
    seen: tuple[tuple[str, str], ...] = ()
    ease: Ease = Ease()

    def page(self, site: Site) -> str:
        """The id of the page on the screen; HOME for home."""
        if self.mode is Mode.ATTRACT:
            return site.file.attract[self.turn % len(site.file.attract)].page
        return self.trail[-1]


def begin(site: Site) -> Journey:
    """The stand as it starts and as it returns after every visit."""
    defaults = site.file.defaults
    ease = Ease(**{each.name: getattr(defaults, each.name) for each in fields(Ease) if each.name != "speech"})
    return Journey(language=defaults.language, ease=ease)


def next_turn(journey: Journey, site: Site) -> Journey:
    """The rotation's next page; each round speaks the next language."""
    turn = journey.turn + 1
    codes, start = site.codes, site.codes.index(site.file.defaults.language)
    language = codes[(start + turn // len(site.file.attract)) % len(codes)]
    return replace(journey, turn=turn, language=language)


def touched(journey: Journey) -> Journey:
    """A touch on the rotation opens home in the language just shown; on the question, it answers it."""
    if journey.mode is Mode.ATTRACT:
        return replace(journey, mode=Mode.VISIT, trail=(HOME,))
    return replace(journey, mode=Mode.VISIT)


def opened(journey: Journey, page: str) -> Journey:
    """`page` on top of the trail."""
    journey = touched(journey)
    return journey if journey.trail[-1] == page else _see(replace(journey, trail=(*journey.trail, page)))


def moved(journey: Journey, site: Site, by: int) -> Journey:
    """The gallery's next or previous page, in the place of this one; the ends lead round."""
    page = journey.trail[-1]
    gallery = site.gallery_of.get(page)
    if journey.mode is Mode.ATTRACT or gallery is None:
        return journey
    members = site.pages[gallery].members()
    target = members[(members.index(page) + by) % len(members)]
    return _see(replace(journey, trail=_trail((*journey.trail[:-1], target))))


def back(journey: Journey) -> Journey:
    """The page before; home stays home."""
    return replace(journey, trail=journey.trail[:-1] or (HOME,)) if len(journey.trail) > 1 else journey


def took(journey: Journey, part: str) -> Journey:
    """The same place, after the visitor asked for a part of the page to take along."""
    return _see(journey, part) if journey.mode is Mode.VISIT else journey


def home(journey: Journey) -> Journey:
    return replace(journey, mode=Mode.VISIT, trail=(HOME,))


def spoken(journey: Journey, site: Site, language: str) -> Journey:
    """The same place in another language."""
    return replace(journey, language=language) if language in site.codes else journey


def eased(journey: Journey, **changes: bool) -> Journey:
    """The same place with other easy access; what cannot be on together is on alone."""
    chosen = [name for name, on in changes.items() if on]
    others = {other: False for name in chosen for group in ONE_OF if name in group for other in group if other != name}
    return replace(journey, ease=replace(journey.ease, **others, **changes))


def asked(journey: Journey) -> Journey:
    """The question whether somebody is still there; only a visit is asked."""
    return replace(journey, mode=Mode.ASKING) if journey.mode is Mode.VISIT else journey


def ended(journey: Journey, site: Site) -> Journey:
    """Back to the rotation, one turn on, with the stand's defaults."""
    return next_turn(replace(begin(site), turn=journey.turn), site) if journey.mode is not Mode.ATTRACT else journey


def fitted(journey: Journey, before: Site, site: Site) -> Journey:
    """The journey on new content: pages and languages that are gone are left, the rotation is where it was."""
    trail = _trail(page for page in journey.trail if page == HOME or page in site.pages)
    language = journey.language if journey.language in site.codes else site.file.defaults.language
    round, index = divmod(journey.turn, len(before.file.attract))
    page, pages = before.file.attract[index].page, [turn.page for turn in site.file.attract]
    same = [at for at, other in enumerate(pages) if other == page]
    nearest = min(same, key=lambda at: abs(at - index)) if same else min(index, len(pages) - 1)
    seen = tuple((page, part) for page, part in journey.seen if page in site.pages)
    return replace(journey, trail=trail or (HOME,), seen=seen, language=language, turn=round * len(pages) + nearest)


def _see(journey: Journey, part: str = "") -> Journey:
    """The page that is shown has been seen, or a part of it was asked for."""
    now = (journey.trail[-1], part)
    return journey if now in journey.seen or now[0] == HOME else replace(journey, seen=(*journey.seen, now))


def _trail(pages: Iterable[str]) -> tuple[str, ...]:
    """`pages` as a trail: none leads back to itself, which would look as if Back did nothing."""
    return tuple(page for page, _ in groupby(pages))
