"""What is wrong with a film's file: that it cannot be played, or will not look as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.media.codings import plays
from kiosk.media.tracks import Tracks
from kiosk.model.issues import Issue, issue
from kiosk.pages.film.timecode import clock

if TYPE_CHECKING:
    from kiosk.pages.film.model import Film

MARGIN = 1.0
"""Seconds by which a film may differ from what its page says."""
LOC = ("film",)


def playable(film: Film, tracks: Tracks) -> Iterator[Issue]:
    """Whether the stand plays its picture and its sound."""
    if not tracks.pictures:
        yield issue("film-without-picture", LOC, file=film.film)
    for kind, played in (("picture", tracks.pictures[:1]), ("sound", tracks.sounds[:1])):
        for track in played:
            if not plays(track.coding):
                yield issue(f"film-{kind}-coding", LOC, file=film.film, coding=track.coding.strip())


def flaws(film: Film, tracks: Tracks) -> Iterator[Issue]:
    """What viewers would notice of it."""
    if not tracks.sounds:
        yield issue("film-without-sound", LOC, file=film.film)
    for picture in tracks.pictures[:1]:
        if picture.interlaced:
            yield issue("film-interlaced", LOC, file=film.film)
        if picture.bright:
            yield issue("film-hdr", LOC, file=film.film, form=picture.bright)
    if not tracks.says_length:
        suffix = Path(film.film).suffix
        yield issue("film-no-length", LOC, file=film.film, suffix=suffix)
    if tracks.seconds and abs(tracks.seconds - film.duration) > MARGIN:
        lasts, duration = clock(tracks.seconds), clock(film.duration)
        yield issue("film-duration", ("duration",), file=film.film, lasts=lasts, duration=duration)
