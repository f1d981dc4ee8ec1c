"""Which codings the stand plays: a table that was asked of the very FFmpeg that comes with its Qt."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("codings.json")
"""Made by `make codings`."""


def plays(coding: str) -> bool:
    """Whether a coding, by its name in an MP4, QuickTime, WebM or Matroska file, is played on every machine."""
    known: dict[str, str] = table()["plays"]
    return coding in known or (coding.startswith("A_AAC/") and "A_AAC" in known) or coding.upper() in known


@cache
def table() -> dict[str, Any]:
    """`plays`: FFmpeg's name of each coding by the names that files have for it; `qt` and `ffmpeg`: whose it is."""
    read: dict[str, Any] = json.loads(TABLE.read_text("utf-8"))
    return read
