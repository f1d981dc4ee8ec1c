"""What a close look at a film finds: in its files, its subtitles, its chapters and its screenings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.disk.ask import is_file
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.media.films import opened
from kiosk.model.issues import Issue, issue
from kiosk.model.lint import LintContext, picture, skipped_hour
from kiosk.pages.film.film_file import LOC, MARGIN, flaws, playable
from kiosk.pages.film.subtitle_flaws import AT_EASE, Pace, flawed, pace_of
from kiosk.pages.film.timecode import clock
from kiosk.pages.film.track_files import track_files

if TYPE_CHECKING:
    from kiosk.pages.film.model import Film


def lint(film: Film, context: LintContext) -> Iterator[Issue]:
    """Every issue of the film's page."""
    tracks, length = None, film.duration
    path = context.path(film.film)
    if is_file(path):
        try:
            tracks = opened(path)
            length = tracks.seconds or length
            yield from playable(film.film, LOC, tracks)
            yield from flaws(film, tracks)
        except BadFile as error:
            yield issue(error.code, ("film",), file=film.film, **error.facts)
    yield from picture(context, ("poster",), film.poster)
    yield from track_files(film, context, tracks, length)
    yield from film.untranslated([language.code for language in context.site.languages])
    for language in context.site.languages:
        for files, pace in ((film.subtitles, pace_of(language.script)), (film.transcript, AT_EASE)):
            path = context.path(files.get(language.code, ""))
            if is_file(path):
                for found in _subtitles(path, length, pace):
                    yield found.at(context.shown(path), found.line or 1, found.column or 1)
    yield from _moments(film, length)
    for index, at in enumerate(film.screenings):
        if at.tzinfo is None:
            yield from skipped_hour(("screenings", index), at.date(), at.time(), context.site.time_zone)


def _moments(film: Film, length: float) -> Iterator[Issue]:
    before = -1.0
    for index, chapter in enumerate(film.chapters):
        if chapter.at >= length:
            yield issue("film-chapter-late", ("chapters", index, "at"), number=index + 1, lasts=clock(length))
        elif chapter.at <= before:
            yield issue("film-chapter-order", ("chapters", index, "at"), number=index + 1)
        before = chapter.at
    if film.attract and film.attract.end > length + MARGIN:
        yield issue("film-part-late", ("attract", "end"), lasts=clock(length))


def _subtitles(path: Path, length: float, pace: Pace) -> Iterator[Issue]:
    """The issues of a subtitle file, each with its line."""
    try:
        text = read_text(path)
    except BadFile as error:
        yield issue(error.code, **error.facts).at("", error.line, error.column)
        return
    yield from flawed(text, length, pace)
