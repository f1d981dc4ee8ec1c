"""The tracks of a film, however its file is made."""

from __future__ import annotations

from dataclasses import dataclass


class BadFilm(Exception):
    """A file that cannot be played; the message says why, in an author's words."""


@dataclass(frozen=True)
class Tracks:
    """The codings of its pictures and sounds, by the names their file gives them, and its length in seconds."""

    pictures: tuple[str, ...]
    sounds: tuple[str, ...]
    seconds: float
