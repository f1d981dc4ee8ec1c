"""Pages that are held back until their time: before it nothing leads to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.model.site import HOME, Site
from kiosk.model.site_file import Turn

if TYPE_CHECKING:
    from kiosk.model.page import Page


def embargoed_pages(site: Site, now: datetime) -> frozenset[str]:
    """The pages that no visitor comes to at `now`; a gallery goes with the last of its pages."""
    waiting = {id: page for id, page in site.pages.items() if page.available_from}
    return with_empty_galleries(
        site, {id for id, page in waiting.items() if page.embargoed(now) and not page.announced}
    )


def with_empty_galleries(site: Site, pages: Collection[str]) -> frozenset[str]:
    """These pages, and each gallery of which nothing is left without them."""
    held = set(pages)
    galleries = {id: set(page.members()) for id, page in site.pages.items() if page.members()} if held else {}
    while empty := {id for id, members in galleries.items() if members <= held} - held:
        held |= empty
    return frozenset(held)


def without_embargoed(site: Site, held: frozenset[str]) -> Site:
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


def without_embargo(site: Site) -> Site:
    """The site when the time of every page has come."""
    pages = {id: page.model_copy(update={"available_from": None}) for id, page in site.pages.items()}
    return replace(site, pages=pages)


def galleries(pages: Mapping[str, Page]) -> dict[str, str]:
    """The gallery of each page that is in one."""
    return {member: id for id, page in pages.items() for member in page.members()}


def _without(page: Page, held: frozenset[str]) -> Page:
    """The page without its links to these."""
    for loc, id in reversed(page.links()):
        page = _cut(page, loc) if id in held else page
    return page


def _cut(value: Any, loc: tuple[str | int, ...]) -> Any:
    """The value without what stands at `loc`; None where it cannot be without it."""
    if not loc:
        return None
    step, rest = loc[0], loc[1:]
    if isinstance(step, int):
        inner = _cut(value[step], rest)
        return (*value[:step], *(() if inner is None else (inner,)), *value[step + 1 :])
    inner = _cut(getattr(value, step), rest)
    if inner is None and type(value).model_fields[step].is_required():
        return None
    return value.model_copy(update={step: inner})
