"""A tour through many looks of the stand, and what is wrong in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from kiosk.desk.fit.offscreen import FADED, Look, OffscreenStand, Size
from kiosk.desk.fit.visible_items import look
from kiosk.model.site import Site
from kiosk.model.text import texts
from tests.window.audit.opened import Opened
from tests.window.audit.rules import flaws

CODES = ("en", "ru", "zh", "fr", "es", "ar")
# The longest words, the longest sentences, and the other direction: for states of which there are many.
TELLING = ("fr", "ru", "ar")
SIZES: tuple[Size, ...] = ((1920, 1080), (1080, 1920), (3840, 2160), (1366, 768))


def looks(
    page: str,
    size: Size,
    codes: Iterable[str] = CODES,
    rotating: bool = False,
    low: bool = False,
    scales: Iterable[bool] = (False, True),
) -> Iterator[Look]:
    """A page in languages, with normal and larger text, or as `scales` says whether it is larger."""
    for code, larger in product(codes, scales):
        yield Look(page, code, size, larger, rotating, low)


def roomy(page: str, size: Size, codes: Iterable[str] = TELLING) -> Iterator[Look]:
    """A page with text twice as large, and with larger letters apart beside the reading line.

    Chosen for the whole: these are the two settings that need the most room; the languages are those whose words are
    longest and whose letters run the other way, the sizes the two that a stand hangs in.
    """
    for code in codes:
        yield Look(page, code, size, largest=True)
        yield Look(page, code, size, larger=True, spaced=True)


def easy(site: Site, page: str, size: Size, rotating: bool = False) -> Iterator[Look]:
    """A page in easy words, where it has any, in every language; in larger text, which the rotation does not have."""
    own = site.pages.get(page) or site.file
    if any(text.easy for _, text in texts(own)):
        yield from (Look(page, code, size, larger=True, rotating=rotating, easy=True) for code in CODES)


def tour(room: OffscreenStand, wanted: Iterable[Look], opened: Opened | None = None) -> list[str]:
    """What is wrong in each of them, one line a flaw."""
    found = []
    if opened:
        room.leave()
    for number, wish in enumerate(wanted):
        room.show(wish)
        if opened and (number == 0 or opened.fleeting):
            opened.open(room)
            room.rest(FADED)
        where = f"{wish} [{opened.name}]" if opened else str(wish)
        found += [f"{where} {flaw}" for flaw in flaws(look(room.item, room.rotating))]
    if opened:
        room.leave()
    return found
