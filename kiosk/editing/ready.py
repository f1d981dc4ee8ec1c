"""What still keeps the stand from being ready for an opening, in the order in which it weighs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple, get_args

from kiosk.content.folder import Content
from kiosk.content.load import closely_judged
from kiosk.content.yaml.source import Source
from kiosk.model.issues import Issue, Loc
from kiosk.model.site import HOME

Reason = Literal["problems", "film", "official", "translations", "fit", "sources", "dates", "notes"]
"""`notes` are all other warnings: worth a look, and maybe as they should be."""
REASONS: tuple[Reason, ...] = get_args(Reason)
FIT = "fit-"
_BY_CODE: dict[str, Reason] = {
    "film-sample": "film",
    "statement-not-official": "official",
    "source-unnamed": "sources",
    "last-day-over": "dates",
    "film-screenings-over": "dates",
}
_BY_BEGINNING: dict[str, Reason] = {
    FIT: "fit",
    "translation-": "translations",
    "word-": "translations",
    "words-": "translations",
    "easy-": "translations",
    "text-empty-in-language": "translations",
    "language-without-texts": "translations",
}


class Unready(NamedTuple):
    """One thing to be done, and where: `page` is an id, "home" for the site file, "" for what belongs to no page."""

    reason: Reason
    issue: Issue
    page: str
    loc: Loc


def unready(content: Content, today: date, more: Iterable[Issue] = ()) -> list[Unready]:
    """All that is to be done before an opening on `today`; `more` are issues found elsewhere, such as the fit's."""
    site, issues = closely_judged(content)
    issues = [*issues, *more]
    for page in site.pages.values() if site else ():
        written = content.pages[page.id]
        issues += [written.placed(found) for found in page.unready(today)]
        issues += [written.placed(found) for found in page.untranslated(site.codes if site else ())]
    found = {_unready(content, each) for each in issues}
    return sorted(found, key=lambda each: (REASONS.index(each.reason), each.issue))


def _unready(content: Content, issue: Issue) -> Unready:
    page, source = _page(content, issue.file)
    return Unready(_reason(issue), issue, page, issue.loc or _loc(source, issue.line, issue.column))


def _reason(issue: Issue) -> Reason:
    if issue.is_error and not issue.code.startswith(FIT):
        return "problems"
    if issue.code in _BY_CODE:
        return _BY_CODE[issue.code]
    by_beginning = (reason for beginning, reason in _BY_BEGINNING.items() if issue.code.startswith(beginning))
    return next(by_beginning, "translations" if _lacks(issue) else "notes")


def _lacks(issue: Issue) -> bool:
    """Whether it names languages in which something is not there."""
    return any(name == "languages" for name, _ in issue.facts)


def _page(content: Content, file: str) -> tuple[str, Source | None]:
    if content.site and content.site.source.file == file:
        return HOME, content.site.source
    known = ((id, page.source) for id, page in content.pages.items() if page.source.file == file)
    return next(known, ("", None))


def _loc(source: Source | None, line: int, column: int) -> Loc:
    """The innermost value that stands at a line and column of its file."""
    here = [loc for loc, place in source.places.items() if place == (line, column)] if source else []
    return max(here, key=len, default=())
