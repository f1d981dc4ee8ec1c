"""Pages that are held back until their time: before it nothing leads to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.content.site import Site, Turn

if TYPE_CHECKING:
    from kiosk.pages.page import Page

HOME = ""


def withheld(site: Site, now: datetime) -> frozenset[str]:
    """The pages that no visitor comes to at `now`; a gallery goes with the last of its pages."""
    held = {id for id, page in site.pages.items() if page.held(now) and not page.announced}
    galleries = {id: set(page.members()) for id, page in site.pages.items() if page.members()} if held else {}
    while empty := {id for id, members in galleries.items() if members <= held} - held:
        held |= empty
    return frozenset(held)


def offered(site: Site, held: frozenset[str]) -> Site:
    """The site as visitors have it while these pages are held back: they are there, but nothing leads to them.

    Where nothing is left of the rotation, home takes its place.
    """
    if not held:
        return site
    sections = tuple(section for section in site.file.sections if section.page not in held)
    turns = tuple(turn for turn in site.file.attract if turn.page not in held) or (Turn(page=HOME),)
    pages = {id: _without(page, held) for id, page in site.pages.items()}
    return replace(
        site,
        file=site.file.model_copy(update={"sections": sections, "attract": turns}),
        pages=pages,
        gallery_of={id: gallery for id, gallery in galleries(pages).items() if not held & {id, gallery}},
    )


def released(site: Site) -> Site:
    """The site when the time of every page has come."""
    pages = {id: page.model_copy(update={"available_from": None}) for id, page in site.pages.items()}
    return replace(site, pages=pages)


def galleries(pages: Mapping[str, Page]) -> dict[str, str]:
    """The gallery of each page that is in one."""
    return {member: id for id, page in pages.items() for member in page.members()}


def _without(page: Page, held: frozenset[str]) -> Page:
    """The page without its links to these."""
    for trail, id in reversed(page.links()):
        page = _cut(page, trail) if id in held else page
    return page


def _cut(value: Any, trail: tuple[str | int, ...]) -> Any:
    """The value without what stands at `trail`; None where it cannot be without it."""
    if not trail:
        return None
    step, rest = trail[0], trail[1:]
    if isinstance(step, int):
        inner = _cut(value[step], rest)
        return (*value[:step], *(() if inner is None else (inner,)), *value[step + 1 :])
    inner = _cut(getattr(value, step), rest)
    if inner is None and type(value).model_fields[step].is_required():
        return None
    return value.model_copy(update={step: inner})
