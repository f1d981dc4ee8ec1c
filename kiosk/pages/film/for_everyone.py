"""What makes a film one for everyone: its sound in other languages or described, and its signed film."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from kiosk.model.page import Properties, View
from kiosk.model.text import FilmFile, Model, Sound, Text

Stream = Annotated[int, Field(ge=1, le=100, strict=True, description="which sound track of the film, counted from 1")]
SoundTrack = Stream | Sound
BY_LANGUAGE = {
    "subtitles": "subtitles-languages",
    "audio": "audio-languages",
    "described": "described-languages",
    "transcript": "transcript-languages",
}
"""The fields of a film that name a file for each language, with the issue where it lacks some."""
ORIGINAL = "original"
"""In place of a language's code: the film's own sound, whose language nobody wrote."""


class Signed(Model):
    """A film of the same length in which everything is signed, without sound."""

    film: FilmFile = Field(examples=["film/documentary.signed.mp4"])
    language: Text | None = Field(None, description="which sign language", examples=["International Sign"])

    def properties(self, view: View) -> Properties:
        return {"film": view.asset(self.film), "fileName": self.film, "language": view.say(self.language)}


def sounds(tracks: Mapping[str, SoundTrack], view: View) -> list[Properties]:
    """Each sound that the stand has a language for and that is there, in the order of the language menu.

    `stream` counts the film's sound tracks from 0, and is -1 for a sound in a file of its own, which `film` names then.
    """
    return [
        {
            "code": language.code,
            "name": language.name,
            "script": language.script,
            **_place(tracks[language.code], view),
        }
        for language in view.site.file.languages
        if _is_there(tracks.get(language.code), view)
    ]


def _place(track: SoundTrack, view: View) -> Properties:
    if isinstance(track, int):
        return {"stream": track - 1, "film": "", "fileName": ""}
    return {"stream": -1, "film": view.asset(track), "fileName": track}


def _is_there(track: SoundTrack | None, view: View) -> bool:
    return track is not None and (isinstance(track, int) or view.file(track) is not None)


def original(tracks: Mapping[str, SoundTrack]) -> str:
    """The language of the film's first sound, where it is written."""
    return next((code for code, track in tracks.items() if track == 1), ORIGINAL)


def described_for(tracks: Mapping[str, SoundTrack], view: View) -> str:
    """The language of the described sound for a reader, or the nearest one; "" for none."""
    return next((code for code in view.site.order(view.language) if code in tracks), "")
