"""What the doctor looks at, one part of the machine a module."""

from __future__ import annotations

from typing import Literal, NamedTuple

Verdict = Literal["good", "look at this", "will not work"]


class Diagnosis(NamedTuple):
    """One line of the doctor's table: what was looked at, how it is, and what to do about it."""

    subject: str
    verdict: Verdict
    says: str
    todo: str = ""


def good(subject: str, says: str) -> Diagnosis:
    """Nothing to do."""
    return Diagnosis(subject, "good", says)


def look(subject: str, says: str, todo: str) -> Diagnosis:
    """The stand runs, but not as it should."""
    return Diagnosis(subject, "look at this", says, todo)


def broken(subject: str, says: str, todo: str) -> Diagnosis:
    """The stand will not do what it is for."""
    return Diagnosis(subject, "will not work", says, todo)
