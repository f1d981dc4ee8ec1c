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
    first_sound: int = 0
    """Which of the file's sounds is played, in the file's own order."""

    def sound(self, number: int) -> Coded | None:
        """The file's sound of that number, counted from 1 in its own order; None where it has fewer."""
        count = len(self.sounds)
        return self.sounds[(number - 1 - self.first_sound) % count] if 0 < number <= count else None


def played_first(tracks: list[tuple[bool, Coded]]) -> tuple[Coded, ...]:
    """The track that is played leads: the first that its file marks as chosen, or the first of all."""
    chosen = chosen_of(tracks)
    return tuple(track for _, track in tracks[chosen:] + tracks[:chosen])


def chosen_of(tracks: list[tuple[bool, Coded]]) -> int:
    """Which track is played, counted from 0."""
    return next((index for index, (marked, _) in enumerate(tracks) if marked), 0)
