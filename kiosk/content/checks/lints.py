"""What a page finds wrong when it looks closely at itself and its files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from kiosk.content.folder import Content, Written
from kiosk.disk.ask import look
from kiosk.model.issues import Issue, issue, shown
from kiosk.model.lint import LintContext, skipped_hour
from kiosk.model.page import Page

Look = tuple[int, int, int, int]


def lints(content: Content) -> Iterator[Issue]:
    """Every lint of every page that is whole."""
    if content.site is None:
        return
    context = LintContext(content.site.model, content.path, partial(shown, root=content.folder))
    setting = content.site.model.setting
    for page in content.pages.values():
        if page.whole:
            files = tuple(_look(content.path(name)) for _, name in page.model.files())
            yield from page.once("lints", (setting, files), partial(_lint, page, context))


def _lint(page: Written[Page], context: LintContext) -> Iterator[Issue]:
    try:
        for found in chain(_embargo(page.model, context), page.model.lint(context)):
            yield page.placed(found)
    except Exception as error:  # a mistake of this program, which must not hide the author's
        yield page.placed(issue("page-unshowable", reason=reason(error)))


def reason(error: Exception) -> str:
    """What a program says of itself: the kind of the error and its words."""
    return f"{type(error).__name__}: {error}"[:200]


def _embargo(page: Page, context: LintContext) -> Iterator[Issue]:
    """Whether the moment that the page is held back until exists."""
    opens = page.available_from
    if opens and opens.tzinfo is None:
        yield from skipped_hour(("available_from",), opens.date(), opens.time(), context.site.time_zone)


def _look(path: Path) -> Look | None:
    """What tells a file from what it was: its time, size and identity."""
    try:
        stat = look(path)
    except OSError:
        return None
    return stat and (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)
