"""Sentences that were recorded beforehand: `assets/voice/<language>/<print>.opus`."""

from __future__ import annotations

from pathlib import Path

from kiosk.disk import ask

FOLDER = "voice"
"""Where under assets/ they are."""
RENDERED = ".opus"
"""What a machine's clip is called."""
ENDINGS = (".wav", ".flac", ".mp3", ".m4a", ".ogg", RENDERED)
"""What a recording may be called, before what a machine said."""


def clip(folder: Path, language: str, name: str) -> Path | None:
    """The clip of the sentence with this print in the folder of clips; None where there is none."""
    paths = (folder / language / (name + ending) for ending in ENDINGS)
    return next((path for path in paths if ask.is_file(path)), None)
