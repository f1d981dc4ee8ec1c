"""What a value is to whoever fills in a form, where its type does not say so: an icon, a page, a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

InputName: TypeAlias = Literal[
    "accent", "date", "hour", "moment", "beginning", "timecode", "icon", "page", "file", "document"
]


@dataclass(frozen=True)
class Input:
    """How a value is chosen or written; a file under assets/ ends with one of `suffixes`.

    It stands among a type's annotations, and means nothing to pydantic.
    """

    name: InputName
    suffixes: tuple[str, ...] = ()


PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif")
FILMS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
SOUNDS = (*FILMS, ".m4a", ".mka", ".ogg", ".opus", ".mp3")
SUBTITLES = (".vtt", ".srt")
