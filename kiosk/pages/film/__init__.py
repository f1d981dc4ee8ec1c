"""A film with chapters, subtitles and screening times."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from kiosk.content.text import Asset, Model, Text
from kiosk.pages.page import Page


def _seconds(written: object) -> object:
    """`1:05` or `65` as seconds."""
    if isinstance(written, str) and ":" in written:
        try:
            parts = [float(part) for part in written.split(":")]
        except ValueError:
            raise ValueError(f"'{written}' is no time in a film; write minutes and seconds: 1:05") from None
        return sum(part * 60**power for power, part in enumerate(reversed(parts)))
    return written


Moment = Annotated[
    float, BeforeValidator(_seconds), Field(ge=0, description="minutes and seconds, as in '1:05'", strict=False)
]


class Chapter(Model):
    """Where a chapter begins, and its name."""

    at: Moment
    title: Text


class Cut(Model):
    """The part of the film that the rotation shows, without sound."""

    start: Moment
    end: Moment


class Film(Page):
    """A film file, its poster, subtitles by language, chapters, and when it is screened."""

    scene: ClassVar[str] = "FilmScene.qml"
    kind: Literal["film"]
    body: Text | None = None
    film: Asset
    poster: Asset
    duration: Moment = Field(description="how long the film is, as in '1:24'")
    note: Text | None = Field(None, description="what visitors should know about this film")
    subtitles: dict[str, Asset] = Field(default_factory=dict, description="a WebVTT or SRT file by language code")
    chapters: tuple[Chapter, ...] = ()
    attract: Cut | None = None
    screenings: tuple[datetime, ...] = ()
    source: Text | None = None
