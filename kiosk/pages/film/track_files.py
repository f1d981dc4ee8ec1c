"""What is wrong with a film's other sounds and its signed film: what is not there, not played, or of another length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.disk.ask import is_file
from kiosk.media.bad_file import BadFile
from kiosk.media.codings import plays
from kiosk.media.films import opened
from kiosk.media.tracks import Coded, Tracks
from kiosk.model.issues import Issue, Loc, issue
from kiosk.model.lint import LintContext
from kiosk.pages.film.film_file import MARGIN, playable, watchable
from kiosk.pages.film.timecode import clock

if TYPE_CHECKING:
    from kiosk.pages.film.model import Film


def track_files(film: Film, context: LintContext, tracks: Tracks | None, length: float) -> Iterator[Issue]:
    """Every issue of them; `tracks` is what the film itself holds, None where nobody knows, `length` is in seconds."""
    for field in ("audio", "described"):
        for code, track in getattr(film, field).items():
            loc = (field, code)
            if isinstance(track, str):
                yield from _sound_file(context, loc, track, length)
            elif tracks:
                yield from _stream(film.film, loc, track, tracks)
    if film.signed:
        yield from _signed(context, film.signed.film, length)


def _stream(file: str, loc: Loc, number: int, tracks: Tracks) -> Iterator[Issue]:
    if not (sound := tracks.sound(number)):
        yield issue("sound-track-missing", loc, file=file, number=number, count=len(tracks.sounds))
    else:
        yield from _coding(file, loc, sound)


def _sound_file(context: LintContext, loc: Loc, file: str, length: float) -> Iterator[Issue]:
    path = context.path(file)
    if not is_file(path):
        return
    try:
        tracks = opened(path)
    except BadFile as error:
        code = "sound-format" if error.code == "film-format" else error.code
        yield issue(code, loc, file=file, **error.facts)
        return
    if not tracks.sounds:
        yield issue("sound-file-silent", loc, file=file)
        return
    yield from _coding(file, loc, tracks.sounds[0])
    if tracks.seconds and abs(tracks.seconds - length) > MARGIN:
        yield issue("sound-length", loc, file=file, lasts=clock(tracks.seconds), length=clock(length))


def _coding(file: str, loc: Loc, sound: Coded) -> Iterator[Issue]:
    if not plays(sound.coding):
        yield issue("film-sound-coding", loc, file=file, coding=sound.coding.strip())


def _signed(context: LintContext, file: str, length: float) -> Iterator[Issue]:
    path, loc = context.path(file), ("signed", "film")
    if not is_file(path):
        return
    try:
        tracks = opened(path)
    except BadFile as error:
        yield issue(error.code, loc, file=file, **error.facts)
        return
    yield from playable(file, loc, tracks)
    yield from watchable(file, loc, tracks)
    if tracks.seconds and abs(tracks.seconds - length) > MARGIN:
        yield issue("signed-length", loc, file=file, lasts=clock(tracks.seconds), length=clock(length))
