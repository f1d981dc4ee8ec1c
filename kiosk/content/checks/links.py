"""Pages that lead to pages."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kiosk.content.folder import Content, Written
from kiosk.content.problems import Problem, nearest
from kiosk.content.site import SiteFile
from kiosk.content.source import Trail
from kiosk.pages.page import Page

Named = tuple[tuple[Trail, str], ...]


def _sections(site: SiteFile) -> Named:
    return tuple((("sections", i, "page"), section.page) for i, section in enumerate(site.sections))


def _rotation(site: SiteFile) -> Named:
    return tuple((("attract", i, "page"), turn.page) for i, turn in enumerate(site.attract))


def _links(content: Content) -> Iterator[tuple[Written[SiteFile] | Written[Page], Trail, str]]:
    if site := content.site:
        yield from ((site, trail, id) for trail, id in (*_sections(site.model), *_rotation(site.model)))
    for page in content.pages.values():
        yield from ((page, trail, id) for trail, id in page.model.links() if page.has(trail, id))


def broken_links(content: Content) -> Iterator[Problem]:
    """Pages that are named and do not exist."""
    for written, trail, id in _links(content):
        if id not in content.ids and written.has(trail, id):
            hint = nearest(id, content.ids, f"add the file content/pages/{id}.yaml, or mend the name")
            yield written.source.problem(trail, f"there is no page '{id}'", hint)


def unreachable(content: Content) -> Iterator[Problem]:
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
            way_out = "name it in a gallery, in another page, or in content/site.yaml under sections or attract"
            yield page.source.problem((), f"nothing leads to the page '{id}'", way_out, warning=True)
    parts = {member for page in content.pages.values() for member in page.model.members()}
    for id, page in content.pages.items():
        if page.model.rotates and id in seen - begin - parts:
            way_out = f"add a line '- {{page: {id}, seconds: 12}}' to content/site.yaml under attract"
            yield page.source.problem((), f"the banner '{id}' is missing from the rotation", way_out, warning=True)


def empty_until(content: Content) -> Iterator[Problem]:
    """A rotation or a home whose pages are all held back: before their time there is nothing in it."""
    site = content.site
    if site is None:
        return
    for trail, named, where, way_out in (
        (("attract",), _rotation(site.model), "the rotation", "the screen shows home"),
        (("sections",), _sections(site.model), "home", "it is empty"),
    ):
        pages = [content.pages[id].model for _, id in named if id in content.pages]
        moments = [page.available_from for page in pages if page.available_from and not page.announced]
        if moments and len(moments) == len(named):
            zone = ZoneInfo(site.model.time_zone)
            first = min(at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone) for at in moments)
            what = f"every page of {where} is held back: before {first:%Y-%m-%d %H:%M} {way_out}"
            yield site.source.problem(trail, what, "add a page that is there from the start", warning=True)


def repeated(content: Content) -> Iterator[Problem]:
    """Pages that stand twice in the rotation, on home or in a gallery."""
    if content.site:
        yield from _twice(content.site, _rotation(content.site.model), "the rotation")
        yield from _twice(content.site, _sections(content.site.model), "home")
    for own, page in content.pages.items():
        for index, id in enumerate(page.model.members()):
            if id == own:
                yield page.source.problem(("pages", index), f"the gallery '{id}' is in itself", "take it out")
        yield from _twice(page, tuple((("pages", i), id) for i, id in enumerate(page.model.members())), "this gallery")


def _twice(written: Written[SiteFile] | Written[Page], named: Named, where: str) -> Iterator[Problem]:
    first: dict[str, Trail] = {}
    for trail, id in named:
        if id in first and written.has(trail):
            line = written.source.place(first[id])[0]
            what = f"'{id}' is twice in {where}, first on line {line}"
            yield written.source.problem(trail, what, "take one out", warning=True)
        first.setdefault(id, trail)
