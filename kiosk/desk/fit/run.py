"""A walk through every page in every language and size, and the texts that do not fit on the way."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.gather import gather
from kiosk.errors import OperatorError
from kiosk.model.embargo import without_embargo
from kiosk.model.issues import Issue
from kiosk.model.site import HOME, Site
from kiosk.stand.display import lacking
from kiosk.visit.destination import destination, require_known
from kiosk.visit.journey import Mode

if TYPE_CHECKING:
    from kiosk.desk.fit.offscreen import Look


def unfit(
    folder: Path, pages: list[str] | None, languages: list[str] | None, sizes: list[tuple[int, int]] | None
) -> list[Issue]:
    """Every text that does not fit, of a content folder that can be shown. None means all. Raises OperatorError."""
    if why := lacking():
        raise OperatorError(f"fitting needs a display, and {why}; without one use 'xvfb-run -a kiosk check --fit'")
    content = gather(folder, {})
    whole = content.frozen()
    assert whole, "checked before"
    site = without_embargo(whole)
    for language, page in product(languages or site.codes[:1], pages or [HOME]):
        require_known(site, language, page)
    from tqdm import tqdm

    from kiosk.desk.fit.fields import Fields
    from kiosk.desk.fit.offscreen import OffscreenStand
    from kiosk.desk.fit.report import issue_of
    from kiosk.desk.fit.trial import Trial
    from kiosk.stand.app import application
    from kiosk.stand.logs import watch_qt

    logging.basicConfig(level=logging.CRITICAL)
    app = application()
    watch_qt()
    stand = OffscreenStand(site)
    fields = Fields(content, site)
    trial, restless = Trial(stand, fields), set()
    for look in tqdm(list(looks(site, pages, languages, sizes)), unit="look", disable=None):
        try:
            trial.see(look)
        except TimeoutError:
            restless.add(fields.restless(look.page))
    trial.confirm()
    issues = {issue_of(found, fields) for found in trial.found.values()}
    stand.close()
    del app
    return sorted(issues | restless)


def looks(
    site: Site, pages: list[str] | None, languages: list[str] | None, sizes: list[tuple[int, int]] | None
) -> Iterator[Look]:
    """Every page in each size of text, what can be opened on it, and as the rotation shows it; easy words as well."""
    from kiosk.desk.fit.offscreen import Look

    sizes = sizes or [*site.file.screen.pixels]
    codes = languages or site.codes
    turns = {turn.page for turn in site.file.attract}
    defaults = site.file.defaults
    for page in pages or [HOME, *site.pages]:
        easy_codes = (site.file if page == HOME else site.pages[page]).easy_codes
        for size, code in product(sizes, codes):
            in_words = [False, True] if code in easy_codes else [False]
            if destination(site, page, code).mode is Mode.VISIT:
                plain = Look(page, code, size, low=defaults.low_reach)
                yield from (plain, replace(plain, largest=True))
                openings = site.pages[page].ui_states() if page != HOME else iter(())
                for opening, easy in product([{}, *openings], in_words):
                    yield replace(plain, larger=True, opening=opening, easy=easy)
            if page in turns:
                for easy in {defaults.easy_words, False} & {*in_words}:
                    yield Look(page, code, size, rotating=True, easy=easy)
