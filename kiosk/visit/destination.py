"""Where a command or a test wants the stand to be: a page and a language by their names."""

from __future__ import annotations

from kiosk.errors import OperatorError
from kiosk.model.site import HOME, Site
from kiosk.visit import journey as steps
from kiosk.visit.journey import Journey, Mode


def destination(site: Site, page: str, language: str) -> Journey:
    """The journey that stands on `page`: in the rotation if it is only there, else in a visit."""
    journey = steps.spoken(steps.begin(site), site, language)
    if page == HOME:
        return steps.home(journey)
    turns = [turn.page for turn in site.file.attract]
    if page in turns and page not in site.section_of:
        return Journey(language, Mode.ATTRACT, turns.index(page))
    parents = (site.gallery_of[page],) if page in site.gallery_of else ()
    for id in (*parents, page):
        journey = steps.opened(journey, id)
    return journey


def require_known(site: Site, language: str, page: str | None) -> None:
    """Raises OperatorError for a language or page that the site has not."""
    from kiosk.model.issues import nearest

    if language not in site.codes:
        raise OperatorError(f"the stand has no language '{language}': {nearest(language, site.codes)}")
    if page and page != HOME and page not in site.pages:
        hint = nearest(page, list(site.pages), "it is named as its file in content/pages")
        raise OperatorError(f"there is no page '{page}': {hint}")
