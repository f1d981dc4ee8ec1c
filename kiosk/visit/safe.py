"""What is left of a site where something in it makes the stand fall."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kiosk.model.embargo import with_empty_galleries, without_embargoed
from kiosk.model.site import HOME, Site
from kiosk.model.site_file import Turn


def without(site: Site, pages: Collection[str], safe: bool) -> Site:
    """The site in which nothing leads to these pages.

    In `safe` mode nothing leads to a film either, the rotation has nothing but still pages, and drawings keep still.
    """
    films = {id for id, page in site.pages.items() if page.films()} if safe else set()
    site = without_embargoed(site, with_empty_galleries(site, {*pages, *films} & set(site.pages)))
    if not safe:
        return site
    turns = tuple(turn for turn in site.file.attract if turn.page != HOME and site.pages[turn.page].still)
    defaults = site.file.defaults.model_copy(update={"less_motion": True})
    turns = turns or (Turn(page=HOME),)
    return replace(site, file=site.file.model_copy(update={"attract": turns, "defaults": defaults}))
