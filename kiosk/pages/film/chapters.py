"""The parts of a film: its chapters, and the one that the rotation shows."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from kiosk.model.issues import Invalid
from kiosk.model.text import Model, Text
from kiosk.pages.film.timecode import Timecode

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
