"""What a film file holds: its picture, its sound, how they are coded and how long it is."""

from __future__ import annotations

from pathlib import Path
from struct import error as TooShort

from kiosk.content.media import matroska, mp4
from kiosk.content.media.tracks import BadFilm, Tracks

PLAYABLE = {
    "V_VP8", "V_VP9", "V_AV1", "V_MPEG4/ISO/AVC", "V_MPEGH/ISO/HEVC", "V_MPEG4/ISO/ASP", "V_MPEG2",
    "A_OPUS", "A_VORBIS", "A_AAC", "A_MPEG/L3", "A_MPEG/L2", "A_FLAC", "A_AC3", "A_PCM/INT/LIT", "A_PCM/FLOAT/IEEE",
    "vp08", "vp09", "av01", "avc1", "avc3", "hvc1", "hev1", "mp4v",
    "mp4a", "Opus", "fLaC", "ac-3", "alac", ".mp3", "sowt", "twos", "lpcm",
}  # fmt: skip


def opened(path: Path) -> Tracks:
    """The tracks of a WebM, Matroska, MP4 or QuickTime file. Raises BadFilm."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if not head:
                raise BadFilm("is empty")
            if head.startswith(b"\x1a\x45\xdf\xa3"):
                return matroska.tracks(file)
            if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free"):
                return mp4.tracks(file)
    except OSError as error:
        raise BadFilm(f"cannot be read: {error.strerror}") from None
    except (TooShort, ValueError, OverflowError):
        raise BadFilm("is damaged") from None
    raise BadFilm("is neither WebM nor MP4")


__all__ = ["PLAYABLE", "BadFilm", "Tracks", "opened"]
