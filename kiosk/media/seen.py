"""What visitors see of a picture, however its file is made."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.media.bad_file import BadFile


@dataclass(frozen=True)
class Seen:
    """Its sides in pixels, as it is shown; 0 for a drawing, which fits any size."""

    form: str
    width: int = 0
    height: int = 0
    memory: int = 0
    """Bytes of its pixels, before it is made as small as its place."""
    turn_unread: int = 0
    """The number of the turn that the file asks for where nobody who shows it looks; 0 for none."""
    moves: bool = False
    """It has several pictures, of which the first is shown."""
    ignored: tuple[str, ...] = ()
    """Parts of a drawing that are not drawn, as they are called in it."""


def pixels(
    form: str,
    width: int,
    height: int,
    bytes_each: int = 4,
    turn: int = 1,
    turn_unread: int = 0,
    moves: bool = False,
) -> Seen:
    """A picture of pixels, turned as EXIF's number `turn` says. Raises BadFile if it has none."""
    if not width or not height:
        raise BadFile("picture-damaged")
    if turn >= SIDEWAYS:
        width, height = height, width
    return Seen(form, width, height, width * height * bytes_each, turn_unread, moves)


SIDEWAYS = 5
"""From this number on a turn of EXIF puts a picture on its side."""
