"""A part of the report: a question, a picture that answers it, the answer in a sentence, and the figures behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.desk.use_report.disclosure import Told
from kiosk.desk.use_report.drawing import Drawing


class Row(NamedTuple):
    """A figure as it is exported: which it is, of what, by its id and its name, and how much, in words and numbers."""

    figure: str
    of: str
    name: str
    text: str
    value: str
    """As a spreadsheet takes it: a number, rounded where it is a visitor's, or a sign that there is none to tell."""
    least: float | None
    most: float | None


def row(figure: str, of: str, name: str, number: Told, text: str) -> Row:
    """The row of a number of visitors, which is told in part."""
    value = "<5" if number.few else "–" if number.withheld else str(number.value)
    return Row(figure, of, name, text, value, *((None, None) if number.withheld else number))


def exact(figure: str, of: str, name: str, number: int, text: str) -> Row:
    """The row of a number that is nobody's, such as seconds that the stand was on."""
    return Row(figure, of, name, text, str(number), number, number)


@dataclass(frozen=True)
class Section:
    """`note` says in small print what the sentence leaves out."""

    question: str
    picture: Drawing
    sentence: str
    note: str = ""
    rows: Sequence[Row] = ()
