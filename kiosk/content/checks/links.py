"""Pages that lead to pages."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kiosk.content.folder import Content, Written
from kiosk.model.issues import Issue, Loc, suggestion
from kiosk.model.page import Page
from kiosk.model.site_file import SiteFile

Named = tuple[tuple[Loc, str], ...]


def _sections(site: SiteFile) -> Named:
    return tuple((("sections", i, "page"), section.page) for i, section in enumerate(site.sections))


def _rotation(site: SiteFile) -> Named:
    return tuple((("attract", i, "page"), turn.page) for i, turn in enumerate(site.attract))


def _links(content: Content) -> Iterator[tuple[Written[SiteFile] | Written[Page], Loc, str]]:
    if site := content.site:
        yield from ((site, loc, id) for loc, id in (*_sections(site.model), *_rotation(site.model)))
    for page in content.pages.values():
        yield from ((page, loc, id) for loc, id in page.model.links() if page.has(loc, id))


def broken_links(content: Content) -> Iterator[Issue]:
    """Pages that are named and do not exist."""
    for written, loc, id in _links(content):
        if id not in content.ids and written.has(loc, id):
            yield written.source.issue("page-missing", loc, page=id, **suggestion(id, content.ids))


def unreachable(content: Content) -> Iterator[Issue]:
    """Pages that no visitor can ever come to, and banners that only a link leads to.

    Only where everything that could lead to one can be read.
    """
    if content.site is None or any(id not in content.pages or not content.pages[id].whole for id in content.ids):
        return
    begin = {id for _, id in (*_sections(content.site.model), *_rotation(content.site.model))}
    ways, seen = list(begin), set()
    while ways:
        id = ways.pop()
        if id not in seen and id in content.pages:
            seen.add(id)
            ways += [link for _, link in content.pages[id].model.links()]
    for id, page in content.pages.items():
        if id not in seen:
            yield page.source.issue("page-unreachable", page=id)
    parts = {member for page in content.pages.values() for member in page.model.members()}
    for id, page in content.pages.items():
        if page.model.rotates and id in seen - begin - parts:
            yield page.source.issue("page-not-in-rotation", kind=getattr(page.model, "kind", ""), page=id)


def empty_until(content: Content) -> Iterator[Issue]:
    """A rotation or a home whose pages are all held back: before their time there is nothing in it."""
    site = content.site
    if site is None:
        return
    for loc, named, code in (
        (("attract",), _rotation(site.model), "rotation-embargoed"),
        (("sections",), _sections(site.model), "home-embargoed"),
    ):
        pages = [content.pages[id].model for _, id in named if id in content.pages]
        moments = [page.available_from for page in pages if page.available_from and not page.announced]
        if moments and len(moments) == len(named):
            zone = ZoneInfo(site.model.time_zone)
            first = min(at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone) for at in moments)
            yield site.source.issue(code, loc, first=f"{first:%Y-%m-%d %H:%M}")


def repeated(content: Content) -> Iterator[Issue]:
    """Pages that stand twice in the rotation, on home or in a gallery."""
    if content.site:
        yield from _twice(content.site, _rotation(content.site.model), "rotation-page-twice")
        yield from _twice(content.site, _sections(content.site.model), "home-page-twice")
    for own, page in content.pages.items():
        members = set(page.model.members())
        named = tuple((loc, id) for loc, id in page.model.links() if id in members)
        yield from (page.source.issue("gallery-in-itself", loc, page=id) for loc, id in named if id == own)
        yield from _twice(page, named, "gallery-page-twice")


def _twice(written: Written[SiteFile] | Written[Page], named: Named, code: str) -> Iterator[Issue]:
    first: dict[str, Loc] = {}
    for loc, id in named:
        if id in first and written.has(loc):
            yield written.source.issue(code, loc, page=id, line=written.source.place(first[id])[0])
        first.setdefault(id, loc)
