"""Translations whose original has been edited since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress

from kiosk.content.folder import Content
from kiosk.content.memory import State, recall, store
from kiosk.content.problems import Problem
from kiosk.content.translations import Entry, Texts, gathered


def older(content: Content, remember: bool) -> list[Problem]:
    """As `outdated`, by what the folder remembers; with `remember` it remembers what is there now, if it can."""
    memory, texts = recall(content.folder), gathered(content)
    states = memory.judged(texts)
    if remember:
        with suppress(OSError):
            store(memory, content.folder)
    return outdated(texts, states)


def outdated(texts: Texts, states: Mapping[tuple[Entry, str], State]) -> list[Problem]:
    """A warning for each text with its languages that are older than their original, where the first of them is."""
    codes: dict[tuple[Entry, str], list[str]] = defaultdict(list)
    for (entry, code), state in states.items():
        if state == "older":
            codes[entry, entry.path(code)].append(code)
    return sorted(_problem(texts, entry, file, behind) for (entry, file), behind in codes.items())


def _problem(texts: Texts, entry: Entry, file: str, codes: list[str]) -> Problem:
    line, column = (1, 1) if entry.document else min(entry.places[code] for code in codes)
    what = f"'{entry.field}' in {', '.join(codes)} is older than its original in {entry.original}"
    way_out = "translate it anew, or see 'kiosk check --export'"
    return Problem(f"{texts.folder.name}/{file}", line, column, what, way_out, "warning")
