"""What is said in a film and when, from WebVTT and SRT files."""

from __future__ import annotations

import html
import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

log = logging.getLogger("kiosk")

_TAG = re.compile(r"<[^<>]*>")
RIGHT_TO_LEFT_MARK = "\u200f"


@dataclass(frozen=True)
class Cue:
    """Plain words and when they are shown, in milliseconds."""

    start: int
    end: int
    text: str


class BadSubtitles(Exception):
    """A subtitle file that cannot be used; the message says why, in an author's words."""


def read(path: Path) -> tuple[Cue, ...]:
    """The cues of a file in the order of their times.

    Raises BadSubtitles.
    """
    try:
        written = path.read_text("utf-8-sig")
    except OSError as error:
        raise BadSubtitles(f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BadSubtitles("is not saved as UTF-8") from None
    return parse(written)


def parse(written: str) -> tuple[Cue, ...]:
    """As `read`, from a text already in memory."""
    from pysubs2 import SSAFile
    from pysubs2.exceptions import Pysubs2Error

    try:
        lines = SSAFile.from_string(written)
    except (Pysubs2Error, ValueError):
        raise BadSubtitles("is neither WebVTT nor SRT") from None
    found = (Cue(line.start, line.end, plain(line.plaintext)) for line in lines if not line.is_comment)
    return tuple(sorted((cue for cue in found if cue.text and cue.end > cue.start), key=lambda cue: cue.start))


def plain(text: str) -> str:
    """The words alone, without tags and entities."""
    spoken = html.unescape(_TAG.sub("", text)).replace("\xa0", " ")
    return "\n".join(line.strip() for line in spoken.splitlines() if line.strip())


def cues(path: Path) -> tuple[Cue, ...]:
    """As `read`, remembered until the file changes; none, and a line in the log, where it cannot be used."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _remembered(path, changed)


@lru_cache(maxsize=64)
def _remembered(path: Path, changed: int) -> tuple[Cue, ...]:  # noqa: ARG001 - `changed` tells old from new
    try:
        return read(path)
    except BadSubtitles as error:
        log.error("%s: the subtitles are left out: the file %s", path.name, error)
        return ()


def towards(cue: Cue, mirrored: bool) -> str:
    """The words, each line marked where it reads from right to left, whatever it begins with."""
    return "\n".join(RIGHT_TO_LEFT_MARK + line for line in cue.text.split("\n")) if mirrored else cue.text
