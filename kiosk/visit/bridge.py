"""A journey as what QML shows: a scene's address and its finished properties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path

from kiosk.content.site import Site
from kiosk.pages.page import Page, Properties, View, camel, said
from kiosk.visit.journey import HOME, Journey, Mode

_SHELL = Path(__file__).parent.parent / "shell"


@dataclass(frozen=True)
class Shown:
    """What Stage loads: `key` tells one page from another, `scene` is a file:// address."""

    key: str
    scene: str
    properties: Properties


def shown(journey: Journey, site: Site, now: datetime) -> Shown:
    """The page of `journey`, in its language, with its texts resolved."""
    id = journey.page(site)
    view = View(site, journey.language, now)
    rotating = journey.mode is Mode.ATTRACT
    own = site.pages[id].properties(view) if id != HOME else _home(view)
    return Shown(f"{id}|{'attract' if rotating else 'visit'}", _scene(site, id), {**own, **_shared(id, view, rotating)})


def _shared(id: str, view: View, rotating: bool) -> Properties:
    site = view.site
    section = site.section_of.get(id)
    gallery = site.pages[site.gallery_of[id]] if id in site.gallery_of else None
    members = gallery.members() if gallery else ()
    position = (
        view.words.position.format(index=members.index(id) + 1, count=len(members)) if gallery and not rotating else ""
    )
    return {
        "words": words(view),
        "accent": section.accent if section else getattr(site.pages.get(id), "accent", "gold"),
        "gallery": view.say(gallery.title) if gallery else "",
        "position": position,
        "rotating": rotating,
    }


def words(view: View) -> Properties:
    """The interface's words under the names QML uses."""
    return {camel(name): value for name, value in view.words.model_dump().items() if isinstance(value, str)}


def languages(site: Site) -> list[Properties]:
    """Every language: code, name, script, mirrored, and its own words for touching the screen."""
    return [
        {
            "code": language.code,
            "name": language.name,
            "script": language.script,
            "mirrored": language.direction == "rtl",
            "touchToExplore": site.words[language.code].touch_to_explore,
        }
        for language in site.file.languages
    ]


def _scene(site: Site, id: str) -> str:
    if id == HOME:
        return (_SHELL / "HomeScene.qml").as_uri()
    page: Page = site.pages[id]
    home = import_module(type(page).__module__).__file__
    return Path(str(home)).with_name(page.scene).as_uri()


def _home(view: View) -> Properties:
    file = view.site.file
    sections = [
        {**said(section, view), "summary": _now(section.page, view) or view.say(section.summary)}
        for section in file.sections
    ]
    return {"title": view.say(file.title), "subtitle": view.say(file.subtitle), "sections": sections, "later": False}


def _now(page: str, view: View) -> str:
    """What a section says of this very moment, such as the programme's next event."""
    return view.site.pages[page].happening(view)
