"""A film with chapters, subtitles and screening times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from kiosk.model.dates import Moment
from kiosk.model.issues import Invalid, Issue, Loc, issue, suggestion
from kiosk.model.line_breaks import unbroken
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofTable
from kiosk.model.site_file import Language
from kiosk.model.text import Asset, Model, Text, begun
from kiosk.model.timed import MaybeTimed
from kiosk.pages.film.sound import audible
from kiosk.pages.film.subtitles import Cue, cues, towards
from kiosk.pages.film.timecode import Timecode, clock, ms, tenths

SHORTEST = 2


class Chapter(Model):
    """Where a chapter begins, and its name."""

    at: Timecode
    title: Text = Field(description="the chapter's name")


class Cut(Model):
    """The part of the film that the rotation shows, without sound."""

    start: Timecode
    end: Timecode

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end - self.start < SHORTEST:
            raise Invalid("film-part-short", seconds=SHORTEST)
        return self


class Film(Page):
    """A film file, its poster, subtitles by language, chapters, and when it is screened."""

    scene: ClassVar[str] = "FilmScene.qml"
    kind: Literal["film"] = Field(description="what kind of page this is")
    body: MaybeTimed | None = Field(None, description="what the film is about")
    film: Asset
    poster: Asset
    duration: Timecode = Field(description="how long the film is, as in '1:24'")
    note: Text | None = Field(None, description="what visitors should know about this film", examples=["A sample"])
    subtitles: dict[str, Asset] = Field(default_factory=dict, description="a WebVTT or SRT file by language code")
    chapters: tuple[Chapter, ...] = Field((), max_length=60, description="where its chapters begin")
    attract: Cut | None = Field(None, description="the part that plays silently while nobody touches the screen")
    screenings: tuple[Moment, ...] = Field(
        (), max_length=100, description="days and hours of screenings, in the stand's time zone"
    )
    source: Text | None = Field(None, description="who made it", examples=["SCO Secretariat"])

    def properties(self, view: View) -> Properties:
        own = to_qml(self, view, without={"film", "duration", "subtitles", "chapters", "attract"})
        return {
            **own,
            "film": view.asset(self.film),
            "fileName": self.film,
            "poster": view.asset(self.poster),
            "length": clock(self.duration),
            "promised": ms(self.duration),
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
                    {"start": cue.start, "end": cue.end, "text": _subtitle(cue, language, view)}
                    for cue in cues(view.site.file_of(self.subtitles[language.code]))
                ],
            }
            for language in view.site.file.languages
            if language.code in self.subtitles
        ]

    def proof(self, view: View) -> Iterator[ProofTable]:
        if name := self.subtitles.get(view.language):
            spoken = [(tenths(cue.start), tenths(cue.end), cue.text) for cue in cues(view.site.file_of(name))]
            title = f"Subtitles: {view.site.language(view.language).name}"
            yield ProofTable(title, spoken, (1, 1, 6), ("From", "To", "Words"), translated=[2])

    def moments(self, zone: tzinfo) -> Iterator[datetime]:
        yield from super().moments(zone)
        for at in self.screenings:
            begins = at if at.tzinfo else at.replace(tzinfo=zone)
            yield from (begins, begins + timedelta(seconds=self.duration))

    def coming(self, view: View) -> list[str]:
        """The screenings still ahead, or going on now: "Monday 13 March · 15:00"."""
        times = sorted(at if at.tzinfo else at.replace(tzinfo=view.now.tzinfo) for at in self.screenings)
        local = [at.astimezone(view.now.tzinfo) for at in times if at + timedelta(seconds=self.duration) > view.now]
        return [f"{begun(view.date(at.date(), 'weekday'))} · {view.clock(at)}" for at in local]

    def with_files(self, files: PageFiles) -> tuple[Self, Sequence[Issue]]:
        unknown = [code for code in self.subtitles if code not in files.languages]
        return self, [
            issue("language-unknown", ("subtitles", code), language=code, **suggestion(code, files.languages))
            for code in unknown
        ]

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.pages.film.lint import lint  # it opens the film: only a check does

        return lint(self, context)

    def films(self) -> tuple[str, ...]:
        return (self.film,)

    def emblem(self) -> str:
        return "movie-open-outline"

    def files(self) -> tuple[tuple[Loc, str], ...]:
        subtitles = ((("subtitles", code), name) for code, name in self.subtitles.items())
        return ((("film",), self.film), (("poster",), self.poster), *subtitles)


def _subtitle(cue: Cue, language: Language, view: View) -> str:
    """A cue's words as they are shown: their lines end where they should, and run in the language's direction."""
    words = unbroken(cue.text, view.site.locale(language.code))
    return towards(words, language.direction == "rtl")
