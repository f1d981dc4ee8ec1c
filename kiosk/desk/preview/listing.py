"""What staff choose from: the pages and the sizes of a site."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.model.site import HOME, Site

SIZES = ((1920, 1080), (1080, 1920), (3840, 2160), (1366, 768))
Entry = dict[str, object]


def own(site: Site) -> list[tuple[int, int]]:
    """The sizes of the site's screens."""
    return [*site.file.screen.pixels]


def sizes(site: Site | None) -> list[Entry]:
    """The site's own sizes, then the usual ones."""
    return [
        {"name": f"{across} × {down}", "pixelsAcross": across, "pixelsDown": down}
        for across, down in dict.fromkeys([*(own(site) if site else ()), *SIZES])
    ]


def pages(site: Site) -> list[Entry]:
    """Home and what it leads to, then what is only in the rotation, then the rest; with the time of those that wait."""
    turns = {turn.page for turn in site.file.attract}
    order = site.order(site.codes[0])
    listed: list[Entry] = [_entry(HOME, site.file.title.within(order), 0, "Home and its pages", False)]
    for part, level, id in _placed(site, turns):
        page = site.pages[id]
        held = f"from {page.available_from:%Y-%m-%d %H:%M} · " if page.available_from else ""
        listed.append(_entry(id, held + page.title.within(order), level, part, id in turns))
    return listed


def _placed(site: Site, turns: set[str]) -> Iterator[tuple[str, int, str]]:
    tree = [each for section in site.file.sections for each in _branch(site, section.page)]
    yield from (("Home and its pages", level + 1, id) for id, level in tree)
    rest = [id for id in site.pages if id not in dict(tree)]
    yield from (("In the rotation only", 0, id) for id in rest if id in turns)
    yield from (("Other pages", 0, id) for id in rest if id not in turns)


def _branch(site: Site, id: str) -> list[tuple[str, int]]:
    return [(id, 0), *((member, 1) for member in site.pages[id].members())]


def _entry(id: str, title: str, level: int, part: str, rotates: bool) -> Entry:
    return {"page": id, "title": title, "level": level, "part": part, "rotates": rotates}
