"""Write kiosk/media/codings.json: which codings the FFmpeg plays that comes with Qt, asked of its own libraries.

`kiosk check` reads the table. tests/unit/tools/test_codings.py holds that it is still true, tests/corpus/films.py plays
films of many of them.
"""

from __future__ import annotations

import ctypes
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import PySide6

from kiosk.media.codings import TABLE

LIBRARIES = ("avutil", "swresample", "avcodec", "avformat")
VIDEO, AUDIO = 0, 1
ONLY_WITH_A_CARD = {"av1"}
"""What Qt's FFmpeg hands to the graphics card, and cannot decode itself: a stand need not have such a card."""
MATROSKA = {
    "V_VP8": "vp8", "V_VP9": "vp9", "V_AV1": "av1", "V_MPEG4/ISO/AVC": "h264", "V_MPEGH/ISO/HEVC": "hevc",
    "V_MPEGI/ISO/VVC": "vvc", "V_MPEG1": "mpeg1video", "V_MPEG2": "mpeg2video", "V_MPEG4/ISO/SP": "mpeg4",
    "V_MPEG4/ISO/ASP": "mpeg4", "V_MPEG4/ISO/AP": "mpeg4", "V_MPEG4/MS/V3": "msmpeg4", "V_THEORA": "theora",
    "V_MJPEG": "mjpeg", "V_PRORES": "prores", "V_FFV1": "ffv1", "V_DIRAC": "dirac", "V_SNOW": "snow",
    "V_UNCOMPRESSED": "rawvideo", "V_AVS2": "avs2", "V_AVS3": "avs3", "V_REAL/RV40": "rv40",
    "A_AAC": "aac", "A_OPUS": "opus", "A_VORBIS": "vorbis", "A_MPEG/L1": "mp1", "A_MPEG/L2": "mp2", "A_MPEG/L3": "mp3",
    "A_FLAC": "flac", "A_ALAC": "alac", "A_AC3": "ac3", "A_EAC3": "eac3", "A_AC4": "ac4", "A_DTS": "dca",
    "A_TRUEHD": "truehd", "A_MLP": "mlp", "A_WAVPACK4": "wavpack", "A_TTA1": "tta", "A_PCM/INT/LIT": "pcm_s16le",
    "A_PCM/INT/BIG": "pcm_s16be", "A_PCM/FLOAT/IEEE": "pcm_f32le", "A_QUICKTIME/QDM2": "qdm2",
}  # fmt: skip
"""Matroska's names of codings, and FFmpeg's; `A_AAC` may go on with a profile."""


class Tag(ctypes.Structure):
    """A coding's number in FFmpeg, and its four letters in a file."""

    _fields_ = [("number", ctypes.c_int), ("letters", ctypes.c_char * 4)]


class Decoder(ctypes.Structure):
    """The beginning of AVCodec."""

    _fields_ = [("name", ctypes.c_char_p), ("long", ctypes.c_char_p), ("kind", ctypes.c_int), ("number", ctypes.c_int)]


class Library:
    """Qt's own FFmpeg."""

    def __init__(self) -> None:
        home = Path(PySide6.__file__).parent / "Qt" / "lib"
        program = ctypes.CDLL(None)
        program.dlopen.restype = ctypes.c_void_p
        handles = {}
        for name in LIBRARIES:
            path = next(iter(sorted(home.glob(f"lib{name}.so.*"))))
            handle = program.dlopen(bytes(path), os.RTLD_LAZY | os.RTLD_GLOBAL)
            handles[name] = ctypes.CDLL(str(path), handle=handle)
        self.codec, self.format, self.util = handles["avcodec"], handles["avformat"], handles["avutil"]
        self.codec.avcodec_get_name.restype = ctypes.c_char_p
        self.codec.avcodec_find_decoder.restype = ctypes.c_void_p
        self.codec.av_codec_iterate.restype = ctypes.POINTER(Decoder)
        self.util.av_version_info.restype = ctypes.c_char_p

    def version(self) -> str:
        return bytes(self.util.av_version_info()).decode()

    def plays(self) -> set[str]:
        """The codings of pictures and sound that it decodes by itself."""
        state, names = ctypes.c_void_p(), set[str]()
        while decoder := self.codec.av_codec_iterate(ctypes.byref(state)):
            if decoder[0].kind in (VIDEO, AUDIO) and self.codec.avcodec_find_decoder(decoder[0].number):
                names.add(self.name(decoder[0].number))
        return names - ONLY_WITH_A_CARD

    def name(self, number: int) -> str:
        return bytes(self.codec.avcodec_get_name(number)).decode()

    def letters(self, function: str) -> Iterator[tuple[str, str]]:
        """The four letters of each coding in one of FFmpeg's lists, with the coding's name."""
        table: Callable[[], Any] = getattr(self.format, function)
        table.restype = ctypes.POINTER(Tag)  # type: ignore[attr-defined]
        tags, index = table(), 0
        while tags[index].number:
            raw = ctypes.string_at(ctypes.addressof(tags[index]) + 4, 4)
            yield raw.decode("latin-1"), self.name(tags[index].number)
            index += 1


def asked() -> dict[str, Any]:
    """The table, as the libraries are now."""
    library = Library()
    plays = library.plays()
    mov = ["avformat_get_mov_video_tags", "avformat_get_mov_audio_tags", "avformat_get_riff_video_tags"]
    letters: dict[str, str] = {}
    for function in mov:
        for written, name in library.letters(function):
            if name in plays and written.isprintable() and written.isascii():
                letters.setdefault(written, name)
    waves = {
        f"wave {int.from_bytes(written.encode('latin-1'), 'little'):04x}": name
        for written, name in library.letters("avformat_get_riff_audio_tags")
        if name in plays
    }
    matroska = {written: name for written, name in MATROSKA.items() if name in plays}
    return {
        "qt": PySide6.__version__,
        "ffmpeg": library.version(),
        "plays": dict(sorted({**letters, **waves, **matroska}.items())),
    }


def main() -> None:
    TABLE.write_text(json.dumps(asked(), indent=1) + "\n", "utf-8")
    print(f"{TABLE}: {len(asked()['plays'])} names")


if __name__ == "__main__":
    main()
