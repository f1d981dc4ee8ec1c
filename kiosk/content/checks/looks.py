"""What a page finds wrong when it looks closely at itself and its files."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.folder import Content
from kiosk.content.problems import Problem
from kiosk.pages.page import Around


def close_looks(content: Content) -> Iterator[Problem]:
    """Every doubt of every page that is whole."""
    if content.site is None:
        return
    around = Around(content.site.model, content.path)
    for page in content.pages.values():
        if page.whole:
            yield from (page.flaw(flaw, content.folder) for flaw in page.model.doubts(around))
