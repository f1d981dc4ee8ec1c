"""What is wrong with a film's file: that it cannot be played, or will not look as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.media.codings import plays
from kiosk.media.tracks import Tracks
from kiosk.model.issues import Issue, Loc, issue
from kiosk.pages.film.timecode import clock

if TYPE_CHECKING:
    from kiosk.pages.film.model import Film

MARGIN = 1.0
"""Seconds by which a film may differ from what its page says."""
LOC = ("film",)


def playable(file: str, loc: Loc, tracks: Tracks) -> Iterator[Issue]:
    """Whether the stand plays its picture and its sound."""
    if not tracks.pictures:
        yield issue("film-without-picture", loc, file=file)
    for kind, played in (("picture", tracks.pictures[:1]), ("sound", tracks.sounds[:1])):
        for track in played:
            if not plays(track.coding):
                yield issue(f"film-{kind}-coding", loc, file=file, coding=track.coding.strip())


def watchable(file: str, loc: Loc, tracks: Tracks) -> Iterator[Issue]:
    """What viewers would see of it that was not meant, and whether they can move in it."""
    for picture in tracks.pictures[:1]:
        if picture.interlaced:
            yield issue("film-interlaced", loc, file=file)
        if picture.bright:
            yield issue("film-hdr", loc, file=file, form=picture.bright)
    if not tracks.says_length:
        yield issue("film-no-length", loc, file=file, suffix=Path(file).suffix)


def flaws(film: Film, tracks: Tracks) -> Iterator[Issue]:
    """What viewers would notice of the film."""
    if not tracks.sounds:
        yield issue("film-without-sound", LOC, file=film.film)
    yield from watchable(film.film, LOC, tracks)
    if tracks.seconds and abs(tracks.seconds - film.duration) > MARGIN:
        lasts, duration = clock(tracks.seconds), clock(film.duration)
        yield issue("film-duration", ("duration",), file=film.film, lasts=lasts, duration=duration)
