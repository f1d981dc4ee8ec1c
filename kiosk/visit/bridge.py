"""A journey as what QML shows: a scene's address, its finished properties, and what surrounds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

from kiosk.model.isolates import all_isolated
from kiosk.model.page import Page, Properties, View, camel, to_qml
from kiosk.model.site import HOME, Site
from kiosk.visit.faults import Tell, untold
from kiosk.visit.journey import Journey, Mode
from kiosk.visit.shown import Shown
from kiosk.visit.taken import takeables

_SHELL = Path(__file__).parent.parent / "shell"


def shown(journey: Journey, site: Site, now: datetime, tell: Tell = untold) -> Shown:
    """The page of `journey`, in its language, with its texts resolved.

    Raises what its page raises; a tile of home whose page does is told, and says its summary.
    """
    id, view = journey.page(site), View(site, journey.language, now, journey.ease.easy_words)
    own = site.pages[id].properties(view) if id != HOME else _home(view, tell)
    return _shown(journey, view, _scene(site, id), own, takeables(journey, view, tell))


def unavailable(journey: Journey, site: Site, now: datetime) -> Shown:
    """What visitors see where the page of `journey` cannot be shown."""
    view = View(site, journey.language, now)
    own: Properties = {"title": view.words.page_unavailable, "later": False}
    return _shown(journey, view, (_SHELL / "UnavailableScene.qml").as_uri(), own)


def _shown(journey: Journey, view: View, scene: str, own: Properties, taken: Sequence[Properties] = ()) -> Shown:
    site, file = view.site, view.site.file
    id, language = journey.page(site), site.language(journey.language)
    rotating, mirrored = journey.mode is Mode.ATTRACT, language.direction == "rtl"
    turn = journey.turn % len(file.attract)
    return Shown(
        key=f"{id}|{'attract' if rotating else 'visit'}",
        scene=scene,
        properties=all_isolated({**own, **_shared(id, view, rotating)}, mirrored),
        mode=journey.mode.value,
        at_home=journey.trail[-1] == HOME,
        depth=len(journey.trail),
        language=language.code,
        language_name=language.name,
        script=language.script,
        mirrored=mirrored,
        languages=languages(site),
        easy_words=journey.language in site.easy_codes,
        ease={camel(name): value for name, value in vars(journey.ease).items()},
        mount=list(file.screen.mount or ()),
        light=file.theme == "light",
        turn=turn,
        turns=len(file.attract),
        turn_seconds=file.attract[turn].seconds,
        ask_after=file.idle.ask_after,
        answer_within=file.idle.answer_within,
        takeables=all_isolated(list(taken), mirrored),
    )


def _shared(id: str, view: View, rotating: bool) -> Properties:
    site = view.site
    section = site.section_of.get(id)
    gallery = site.pages[site.gallery_of[id]] if id in site.gallery_of else None
    members = gallery.members() if gallery else ()
    place = {"index": view.number(members.index(id) + 1), "count": view.number(len(members))} if gallery else {}
    position = view.words.position.format(**place) if gallery and not rotating else ""
    return {
        "words": words(view),
        "accent": section.accent if section else getattr(site.pages.get(id), "accent", "gold"),
        "gallery": view.say(gallery.title) if gallery else "",
        "position": position,
        "rotating": rotating,
    }


def words(view: View) -> Properties:
    """The interface's words under the names QML uses."""
    return {camel(name): value for name, value in view.words if isinstance(value, str)}


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


def _home(view: View, tell: Tell) -> Properties:
    file = view.site.file
    sections = [
        {**to_qml(section, view), "summary": _now(section.page, view, tell) or view.say(section.summary)}
        for section in file.sections
    ]
    return {"title": view.say(file.title), "subtitle": view.say(file.subtitle), "sections": sections, "later": False}


def _now(page: str, view: View, tell: Tell) -> str:
    """What a section says of this very moment, such as the programme's next event."""
    try:
        return view.site.pages[page].happening(view)
    except Exception as error:
        tell(f"the page '{page}' cannot say what happens", error)
        return ""
