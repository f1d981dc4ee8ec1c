"""A folder of content to a Site, or to every issue in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.content.checks import CHECKS, SHOWABLE, Check, found
from kiosk.content.folder import Content
from kiosk.content.gather import gather
from kiosk.content.read_cache import ReadCache
from kiosk.content.translations.stale import stale
from kiosk.content.unshowable import unshowable
from kiosk.model.issues import ContentError, Issue, has_errors
from kiosk.model.site import Site


def load(
    folder: Path, media: Mapping[str, Path] | None = None, cache: ReadCache | None = None
) -> tuple[Site, list[Issue]]:
    """The Site in `folder` and the warnings about it; media are in `assets/` beside it, or where `media` says.

    With a cache only what changed since the last time is read.
    Raises ContentError with every issue if any keeps the content from being shown.
    """
    site, issues = judged(gather(folder, media or {}, cache))
    if site is None:
        raise ContentError(issues)
    return site, issues


def judged(content: Content) -> tuple[Site | None, list[Issue]]:
    """The Site that was gathered, and all that is to be said of it; None if it cannot be shown."""
    site, issues = _tried(content, SHOWABLE)
    return None if has_errors(issues) else site, issues


def examine(folder: Path) -> list[Issue]:
    """Every issue of the content in `folder`, also those that only a close look at its files finds."""
    return closely_judged(gather(folder, {}))[1]


def closely_judged(content: Content) -> tuple[Site | None, list[Issue]]:
    """As `judged`, with every warning."""
    site, issues = _tried(content, CHECKS)
    return None if has_errors(issues) else site, sorted([*issues, *stale(content)])


def _tried(content: Content, checks: Iterable[Check]) -> tuple[Site | None, list[Issue]]:
    """The site and what is wrong with it; whether its pages can be shown is tried where nothing else is wrong."""
    issues, site = found(content, checks), content.frozen()
    if site and not has_errors(issues):
        issues = sorted([*issues, *unshowable(content, site)])
    return site, issues
