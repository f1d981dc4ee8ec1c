"""What a page finds wrong when it looks closely at itself and its files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kiosk.content.folder import Content
from kiosk.content.problems import Problem
from kiosk.pages.beside import Around, Flaw
from kiosk.pages.close import skipped_hour
from kiosk.pages.page import Page


def close_looks(content: Content) -> Iterator[Problem]:
    """Every doubt of every page that is whole."""
    if content.site is None:
        return
    around = Around(content.site.model, content.path)
    for page in content.pages.values():
        if page.whole:
            flaws = chain(_moment(page.model, around), page.model.doubts(around))
            yield from (page.flaw(flaw, content.folder) for flaw in flaws)


def _moment(page: Page, around: Around) -> Iterator[Flaw]:
    """Whether the moment that the page is held back until exists."""
    opens = page.available_from
    if opens and opens.tzinfo is None:
        yield from skipped_hour(("available_from",), opens.date(), opens.time(), around.site.time_zone)
