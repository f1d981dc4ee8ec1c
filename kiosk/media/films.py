"""What a film file holds: its picture, its sound, how they are coded and how long it is."""

from __future__ import annotations

from pathlib import Path
from struct import error as TooShort

from kiosk.disk import ask
from kiosk.media import matroska, mp4
from kiosk.media.bad_file import BadFile
from kiosk.media.formats import name_of
from kiosk.media.tracks import Tracks

HEAD = 1024
MATROSKA, QUICKTIME = b"\x1a\x45\xdf\xa3", (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")


def opened(path: Path) -> Tracks:
    """The tracks of a WebM, Matroska, MP4 or QuickTime file, by a few reads. Raises BadFile."""
    try:
        with ask.opened(path) as file:
            head = file.read(HEAD)
            if not head:
                raise BadFile("film-empty")
            if head.startswith(MATROSKA):
                return matroska.tracks(file)
            name = name_of(head)
            if name == "MP4" or head[4:8] in QUICKTIME:
                return mp4.tracks(file)
    except OSError as error:
        raise BadFile("film-unreadable", reason=str(error.strerror)) from None
    except (TooShort, ValueError, IndexError, OverflowError):
        raise BadFile("film-damaged") from None
    raise BadFile("film-format", format=name) if name else BadFile("film-format")
