"""What a close look at a film finds: in its file, its subtitles, its chapters and its screenings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.broken import decoded, oversized
from kiosk.content.media.films import PLAYABLE, BadFilm, Tracks, opened
from kiosk.pages.beside import Around, Flaw
from kiosk.pages.close import picture, skipped_hour
from kiosk.pages.film.cues import plain
from kiosk.pages.film.lines import Malformed, Spoken, spoken

if TYPE_CHECKING:
    from kiosk.pages.film import Film

FASTEST = {"chinese": 9}
FASTEST_ELSE = 17
"""Characters a second that most people can read."""
MARGIN = 1.0
CONVERT = "save it as WebM (VP9 and Opus) or MP4 (H.264 and AAC)"


def doubts(film: Film, around: Around) -> Iterator[Flaw]:
    """Every flaw of the film's page."""
    length = film.duration
    path = around.path(film.film)
    if path.is_file():
        try:
            tracks = opened(path)
            length = tracks.seconds or length
            yield from _playable(film, tracks)
        except BadFilm as error:
            way_out = CONVERT if "neither" in str(error) else "copy it again"
            yield Flaw(("film",), f"the film {film.film} {error}", way_out)
    yield from picture(around, ("poster",), film.poster)
    scripts = {language.code: language.script for language in around.site.languages}
    if film.subtitles and (missing := [code for code in scripts if code not in film.subtitles]):
        what = f"no subtitles in {', '.join(missing)}"
        yield Flaw(("subtitles",), what, f"add a line such as '{missing[0]}: film/…' below the others", warning=True)
    for code, name in film.subtitles.items():
        if code in scripts and around.path(name).is_file():
            yield from _subtitles(around.path(name), code, length, FASTEST.get(scripts[code], FASTEST_ELSE))
    yield from _moments(film, length)
    for index, at in enumerate(film.screenings):
        if at.tzinfo is None:
            yield from skipped_hour(("screenings", index), at.date(), at.time(), around.site.time_zone)


def _playable(film: Film, tracks: Tracks) -> Iterator[Flaw]:
    for kind, codings in (("picture", tracks.pictures), ("sound", tracks.sounds)):
        if not codings:
            yield Flaw(("film",), f"the film {film.film} has no {kind}", CONVERT, warning=kind == "sound")
        elif codings[0] not in PLAYABLE:
            what = f"the {kind} of {film.film} is coded as {codings[0]}, which the stand cannot play"
            yield Flaw(("film",), what, CONVERT)
    if tracks.seconds and abs(tracks.seconds - film.duration) > MARGIN:
        what = f"the film {film.film} lasts {_clock(tracks.seconds)}, not {_clock(film.duration)}"
        yield Flaw(("duration",), what, f"write '{_clock(tracks.seconds)}'", warning=True)


def _moments(film: Film, length: float) -> Iterator[Flaw]:
    before = -1.0
    for index, chapter in enumerate(film.chapters):
        if chapter.at >= length:
            what = f"chapter {index + 1} begins after the end of the film at {_clock(length)}"
            yield Flaw(("chapters", index, "at"), what, "write an earlier time")
        elif chapter.at <= before:
            yield Flaw(("chapters", index, "at"), f"chapter {index + 1} begins before the last", "put them in order")
        before = chapter.at
    if film.attract and film.attract.end > length + MARGIN:
        what = f"the part ends after the film, which lasts {_clock(length)}"
        yield Flaw(("attract", "end"), what, "write an earlier time")


def _subtitles(path: Path, code: str, length: float, fastest: int) -> Iterator[Flaw]:
    trail = ("subtitles", code)
    problem = oversized(path, path.name)
    text, problem = ("", problem) if problem else decoded(path.read_bytes(), path.name)
    if problem:
        yield Flaw(trail, problem.what, problem.way_out, path, problem.line, problem.column)
        return
    before: Spoken | None = None
    found = list(spoken(text))
    for cue in found:
        if isinstance(cue, Malformed):
            yield Flaw(trail, cue.what, cue.way_out, path, cue.line)
            continue
        yield from (Flaw(trail, *said, path, cue.line, warning=True) for said in _cue(cue, before, length, fastest))
        before = cue
    if not found:
        yield Flaw(trail, "has no subtitles in it", "write them, or remove the line", path, warning=True)


def _cue(cue: Spoken, before: Spoken | None, length: float, fastest: int) -> Iterator[tuple[str, str]]:
    if before and cue.start < before.start:
        yield f"begins before the subtitle on line {before.line}", "put them in the order of their times"
    elif before and cue.start < before.end:
        yield f"begins before the subtitle on line {before.line} has ended", "let that one end earlier"
    if cue.end > length + MARGIN:
        yield f"ends after the film, which lasts {_clock(length)}", "check that it belongs to this film"
    rate = len(plain(cue.text).replace("\n", " ")) / (cue.end - cue.start)
    if rate > fastest:
        way_out = "show it longer, or use fewer words"
        yield f"has {rate:.0f} characters a second, more than the {fastest} that can be read", way_out


def _clock(seconds: float) -> str:
    from kiosk.pages.film import clock

    return clock(seconds)
