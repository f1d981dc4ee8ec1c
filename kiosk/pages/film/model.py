"""A film with chapters, subtitles, sound tracks, a signed film, a transcript and screening times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import PurePath
from typing import ClassVar, Literal, Self

from pydantic import Field

from kiosk.model.dates import Moment
from kiosk.model.issues import Issue, Loc, issue, suggestion
from kiosk.model.line_breaks import unbroken
from kiosk.model.lint import LintContext
from kiosk.model.page import Page, Properties, View, to_qml
from kiosk.model.page_files import PageFiles
from kiosk.model.proof import ProofTable
from kiosk.model.site_file import Language
from kiosk.model.text import FilmFile, Picture, Subtitles, Text, begun
from kiosk.model.timed import MaybeTimed
from kiosk.pages.film.chapters import Chapter, Cut
from kiosk.pages.film.for_everyone import BY_LANGUAGE, Signed, SoundTrack, described_for, original, sounds
from kiosk.pages.film.sound import audible
from kiosk.pages.film.subtitles import Cue, cues, towards
from kiosk.pages.film.timecode import Timecode, clock, ms, tenths
from kiosk.pages.film.transcript import passages

SAMPLE = "sample"
"""What the film is called that comes with the stand until there is the real one."""
TOLD_OTHERWISE = {
    "film", "duration", "subtitles", "audio", "described", "signed", "transcript", "chapters", "attract"
}  # fmt: skip


class Film(Page):
    """A film file, its poster, subtitles by language, chapters, and when it is screened."""

    scene: ClassVar[str] = "FilmScene.qml"
    kind: Literal["film"] = Field(description="what kind of page this is")
    body: MaybeTimed | None = Field(None, description="what the film is about")
    film: FilmFile
    poster: Picture
    duration: Timecode = Field(description="how long the film is, as in '1:24'")
    note: Text | None = Field(None, description="what visitors should know about this film", examples=["A sample"])
    subtitles: dict[str, Subtitles] = Field(default_factory=dict, description="a WebVTT or SRT file by language code")
    audio: dict[str, SoundTrack] = Field(
        default_factory=dict,
        description="the film's sound by language code: a file, or the number of a sound track in the film",
        examples=[{"en": 1, "ru": 2}],
    )
    described: dict[str, SoundTrack] = Field(
        default_factory=dict,
        description="the sound with what is seen put into words, by language code: a file, or a number as for audio",
        examples=[{"en": "film/sample.en.described.webm"}],
    )
    signed: Signed | None = Field(
        None, description="the film in sign language", examples=[{"film": "film/sample.webm"}]
    )
    transcript: dict[str, Subtitles] = Field(
        default_factory=dict,
        description="what is said and seen, to read, as WebVTT or SRT by language code",
        examples=[{"en": "film/sample.en.transcript.vtt"}],
    )
    chapters: tuple[Chapter, ...] = Field((), max_length=60, description="where its chapters begin")
    attract: Cut | None = Field(None, description="the part that plays silently while nobody touches the screen")
    screenings: tuple[Moment, ...] = Field(
        (), max_length=100, description="days and hours of screenings, in the stand's time zone"
    )
    source: Text | None = Field(None, description="who made it", examples=["SCO Secretariat"])

    def properties(self, view: View) -> Properties:
        own = to_qml(self, view, without=TOLD_OTHERWISE)
        return {
            **own,
            "film": view.asset(self.film),
            "fileName": self.film,
            "poster": view.asset(self.poster),
            "length": clock(self.duration),
            "promised": ms(self.duration),
            "tracks": self.tracks(view),
            "ownTrack": next((code for code in view.site.order(view.language) if code in self.subtitles), ""),
            "sounds": sounds(self.audio, view),
            "ownSound": view.language if view.language in self.audio else original(self.audio),
            "describedSounds": sounds(self.described, view),
            "ownDescribed": described_for(self.described, view),
            "signed": self.signed.properties(view) if self.signed and view.file(self.signed.film) else None,
            "transcript": passages(self, view),
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
                    for cue in cues(view.file(self.subtitles[language.code]))
                ],
            }
            for language in view.site.file.languages
            if language.code in self.subtitles
        ]

    def beside(self, view: View) -> Iterator[tuple[str, Loc, str]]:
        if name := self.subtitles.get(view.language):
            yield from ((f"assets/{name}", (), cue.text) for cue in cues(view.site.file_of(name)))

    def proof(self, view: View) -> Iterator[ProofTable]:
        for field, files in (("Subtitles", self.subtitles), ("Transcript", self.transcript)):
            if name := files.get(view.language):
                spoken = [(tenths(cue.start), tenths(cue.end), cue.text) for cue in cues(view.file(name))]
                title = f"{field}: {view.site.language(view.language).name}"
                yield ProofTable(title, spoken, (1, 1, 6), ("From", "To", "Words"), translated=[2])

    def snapshots(self) -> Iterator[tuple[str, Properties]]:
        if self.transcript:
            yield "transcript", {"watching": True, "reading": True}

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
        return self, [
            issue("language-unknown", (field, code), language=code, **suggestion(code, files.languages))
            for field in BY_LANGUAGE
            for code in getattr(self, field)
            if code not in files.languages
        ]

    def lint(self, context: LintContext) -> Iterator[Issue]:
        from kiosk.pages.film.lint import lint  # it opens the film: only a check does

        return lint(self, context)

    def unready(self, today: date) -> Iterator[Issue]:
        yield from super().unready(today)
        if PurePath(self.film).stem == SAMPLE:
            yield issue("film-sample", ("film",), file=self.film)
        if self.screenings and max(at.date() for at in self.screenings) < today:
            yield issue("film-screenings-over", ("screenings",))

    def untranslated(self, languages: Sequence[str]) -> Iterator[Issue]:
        for field, lacking in BY_LANGUAGE.items():
            given = getattr(self, field)
            if given and (missing := tuple(code for code in languages if code not in given)):
                yield issue(lacking, (field,), languages=missing, first=missing[0])

    def films(self) -> tuple[str, ...]:
        return (self.film, self.signed.film) if self.signed else (self.film,)

    def emblem(self) -> str:
        return "movie-open-outline"

    def files(self) -> tuple[tuple[Loc, str], ...]:
        by_language = (
            ((field, code), name)
            for field in BY_LANGUAGE
            for code, name in getattr(self, field).items()
            if isinstance(name, str)
        )
        signed = [(("signed", "film"), self.signed.film)] if self.signed else []
        return ((("film",), self.film), (("poster",), self.poster), *by_language, *signed)


def _subtitle(cue: Cue, language: Language, view: View) -> str:
    """A cue's words as they are shown: their lines end where they should, and run in the language's direction."""
    words = unbroken(cue.text, view.site.locale(language.code))
    return towards(words, language.direction == "rtl")
