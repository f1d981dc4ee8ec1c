"""A film with chapters, subtitles and screening times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from kiosk.content import moments
from kiosk.content.problems import nearest
from kiosk.content.text import Asset, Model, Text
from kiosk.pages.beside import Around, Beside, Flaw, Trail
from kiosk.pages.film.cues import cues, towards
from kiosk.pages.film.sound import audible
from kiosk.pages.page import Page, Properties, View, said

SHORTEST = 2
_TIME = re.compile(r"(\d+:)?[0-5]?\d:[0-5]\d(\.\d+)?|\d+:[0-5]\d(\.\d+)?|\d+(\.\d+)?", re.ASCII)


def _seconds(written: object) -> object:
    """`1:05` or `65` as seconds."""
    if not isinstance(written, str):
        return written
    if not _TIME.fullmatch(written):
        raise ValueError(f"'{written}' is no time in a film; write minutes and seconds: 1:05")
    return sum(float(part) * 60**power for power, part in enumerate(reversed(written.split(":"))))


Moment = Annotated[
    float,
    BeforeValidator(_seconds, json_schema_input_type=float | str),
    Field(ge=0, description="minutes and seconds, as in '1:05'", strict=False),
]


class Chapter(Model):
    """Where a chapter begins, and its name."""

    at: Moment
    title: Text = Field(description="the chapter's name")


class Cut(Model):
    """The part of the film that the rotation shows, without sound."""

    start: Moment
    end: Moment

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end - self.start < SHORTEST:
            raise ValueError(f"the part is too short; let 'end' come {SHORTEST} seconds after 'start', or more")
        return self


class Film(Page):
    """A film file, its poster, subtitles by language, chapters, and when it is screened."""

    scene: ClassVar[str] = "FilmScene.qml"
    kind: Literal["film"] = Field(description="what kind of page this is")
    body: Text | None = Field(None, description="what the film is about")
    film: Asset
    poster: Asset
    duration: Moment = Field(description="how long the film is, as in '1:24'")
    note: Text | None = Field(None, description="what visitors should know about this film", examples=["A sample"])
    subtitles: dict[str, Asset] = Field(default_factory=dict, description="a WebVTT or SRT file by language code")
    chapters: tuple[Chapter, ...] = Field((), description="where its chapters begin")
    attract: Cut | None = Field(None, description="the part that plays silently while nobody touches the screen")
    screenings: tuple[moments.Moment, ...] = Field(
        (), description="days and hours of screenings, in the stand's time zone"
    )
    source: Text | None = Field(None, description="who made it", examples=["SCO Secretariat"])

    def properties(self, view: View) -> Properties:
        own = said(self, view, without={"film", "duration", "subtitles", "chapters", "attract"})
        return {
            **own,
            "film": view.asset(self.film),
            "fileName": self.film,
            "poster": view.asset(self.poster),
            "length": clock(self.duration),
            "tracks": self.tracks(view),
            "ownTrack": next((code for code in view.site.order(view.language) if code in self.subtitles), ""),
            "chapters": [
                {"at": ms(chapter.at), "time": clock(chapter.at), "title": view.say(chapter.title)}
                for chapter in self.chapters
            ],
            "cut": {"start": ms(self.attract.start), "end": ms(self.attract.end)} if self.attract else None,
            "screenings": self.coming(view),
            "volume": view.site.file.defaults.volume / 100,
            "audible": audible(),
        }

    def tracks(self, view: View) -> list[Properties]:
        """Each subtitle file that the stand has a language for, in the order of the language menu."""
        return [
            {
                "code": language.code,
                "name": language.name,
                "script": language.script,
                "cues": [
                    {"start": cue.start, "end": cue.end, "text": towards(cue, language.direction == "rtl")}
                    for cue in cues(view.site.file_of(self.subtitles[language.code]))
                ],
            }
            for language in view.site.file.languages
            if language.code in self.subtitles
        ]

    def coming(self, view: View) -> list[str]:
        """The screenings still ahead, or going on now: "Monday 13 March · 15:00"."""
        times = sorted(at if at.tzinfo else at.replace(tzinfo=view.now.tzinfo) for at in self.screenings)
        local = [at.astimezone(view.now.tzinfo) for at in times if at + timedelta(seconds=self.duration) > view.now]
        return [f"{view.date(at.date(), 'date_day')} · {at:%H:%M}" for at in local]

    def settled(self, beside: Beside) -> tuple[Self, Sequence[Flaw]]:
        unknown = (code for code in self.subtitles if code not in beside.languages)
        return self, [
            Flaw(("subtitles", code), f"the stand has no language '{code}'", nearest(code, beside.languages))
            for code in unknown
        ]

    def doubts(self, around: Around) -> Iterator[Flaw]:
        from kiosk.pages.film.doubts import doubts

        return doubts(self, around)

    def emblem(self) -> str:
        return "movie-open-outline"

    def files(self) -> tuple[tuple[Trail, str], ...]:
        subtitles = ((("subtitles", code), name) for code, name in self.subtitles.items())
        return ((("film",), self.film), (("poster",), self.poster), *subtitles)


def ms(seconds: float) -> int:
    """As Qt's player counts."""
    return round(seconds * 1000)


def clock(seconds: float) -> str:
    """65 as `1:05`; 3665 as `1:01:05`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
