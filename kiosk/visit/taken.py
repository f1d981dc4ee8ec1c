"""What a visitor can take along of a visit, as QML shows it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.model.page import Properties, View
from kiosk.model.takeable import Takeable, addresses, once, together
from kiosk.visit.faults import Tell
from kiosk.visit.journey import Journey, Mode


def takeables(journey: Journey, view: View, tell: Tell) -> list[Properties]:
    """A code for each thing, in the order in which pages were opened; before them all in one, if they are several."""
    if journey.mode is Mode.ATTRACT:
        return []
    found = once(each for page in _pages(journey) for each in _of(page, journey, view, tell))
    single = [_code(each.title, each.detail, each.payload) for each in found]
    if len(found) < 2:
        return single
    if payload := together(found):
        return [_code(view.words.take_pages_all, "", payload), *single]
    named = [each for each in found if each.address]
    if len(named) > 1 and (payload := addresses(named)):
        return [_code(view.words.take_pages_addresses, "", payload), *single]
    return single


def _pages(journey: Journey) -> list[str]:
    return list(dict.fromkeys((*(page for page, _ in journey.seen), *journey.trail[1:])))


def _of(page: str, journey: Journey, view: View, tell: Tell) -> Iterator[Takeable]:
    parts = frozenset(part for seen, part in journey.seen if seen == page and part)
    try:
        yield from view.site.pages[page].takeables(view, parts)
    except Exception as error:
        tell(f"nothing of the page '{page}' can be taken along", error)


def _code(title: str, detail: str, payload: str) -> Properties:
    return {"title": title, "detail": detail, "payload": payload}
