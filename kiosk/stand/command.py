"""How this very stand is started again: the program and its words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.stand.start import Start


def command(folder: Path, state: Path | None, start: Start, *more: str) -> list[str]:
    """`kiosk run` as it was started, with `more`; it begins with the rotation, in the stand's language."""
    return [*program(), "run", *_words(folder, state, start), *more]


def program() -> list[str]:
    """This program, without the words of its command, and with Python's own options."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    words, whole = sys.argv[1:], sys.orig_argv
    return [sys.executable, *whole[1 : len(whole) - len(words)]]


def _words(folder: Path, state: Path | None, start: Start) -> Iterator[str]:
    if start.stand:
        yield from ("--stand", str(start.stand))
    if content := start.content if start.stand else folder:
        yield from ("--content", str(content))
    if state:
        yield from ("--state", str(state.absolute()))
    if start.windowed:
        yield from ("--windowed", "{}x{}".format(*start.windowed))
    if start.screen:
        yield from ("--screen", start.screen)
    if start.at:
        yield from ("--at", start.at.isoformat())
