"""The tracks of a film, however its file is made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Coded:
    """How a track is coded, as far as a viewer would see it."""

    coding: str
    """The name that the file gives it: `avc1`, `V_VP9`."""
    interlaced: bool = False
    """Each picture is two half pictures, of two moments."""
    bright: str = ""
    """The name of the kind of HDR: more light and colour than most screens have; "" for an ordinary picture."""


@dataclass(frozen=True)
class Tracks:
    """Its pictures and its sounds, first those that are played, and its length in seconds."""

    pictures: tuple[Coded, ...]
    sounds: tuple[Coded, ...]
    seconds: float
    says_length: bool = True
    """False where the length stands nowhere in the file, and was found by looking for its end."""


def played_first(tracks: list[tuple[bool, Coded]]) -> tuple[Coded, ...]:
    """The track that is played leads: the first that its file marks as chosen, or the first of all."""
    chosen = next((index for index, (marked, _) in enumerate(tracks) if marked), 0)
    return tuple(track for _, track in tracks[chosen:] + tracks[:chosen])
