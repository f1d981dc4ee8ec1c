"""MP4 and QuickTime: what the index of the film says about its tracks (ISO/IEC 14496-12)."""

from __future__ import annotations

import os
from struct import unpack
from typing import BinaryIO

from kiosk.media import samples
from kiosk.media.bad_file import BadFile
from kiosk.media.boxes import Span, boxes, content, each, found, inside
from kiosk.media.coded import TRANSFERS, avc_interlaced, avc_light, dolby, hevc_interlaced
from kiosk.media.fragments import end_of_fragments
from kiosk.media.hevc import hevc_light
from kiosk.media.tracks import Coded, Tracks, chosen_of, played_first

INDEX_MOST = 64
PICTURE, SOUND = b"vide", b"soun"
LIGHTS = {b"avcC": avc_light, b"hvcC": hevc_light}
ENTRY = 86
"""Bytes of a picture's description before its boxes."""


def tracks(file: BinaryIO) -> Tracks:
    """What the file says about its tracks. Raises BadFile if it is damaged or cut short."""
    size = file.seek(0, os.SEEK_END)
    whole = list(boxes(file, 0, size))
    index = next(((start, end) for name, start, end in whole if name == b"moov"), None)
    if any(end > size for _, _, end in whole) or (index and all(name != b"mdat" for name, _, _ in whole)):
        raise BadFile("film-cut-short")
    if index is None:
        raise BadFile("film-without-index")
    kinds: dict[bytes, list[tuple[bool, Coded]]] = {PICTURE: [], SOUND: []}
    for name, start, end in boxes(file, *index):
        if name == b"trak":
            kind, chosen, coded = _track(file, (start, end), size)
            kinds.get(kind, []).append((chosen, coded))
    header = found(file, index, b"mvhd")
    seconds = _seconds(content(file, *header, INDEX_MOST)) if header else 0.0
    seconds = seconds or end_of_fragments(file, index, whole)
    sounds = kinds[SOUND]
    return Tracks(played_first(kinds[PICTURE]), played_first(sounds), seconds, seconds > 0, chosen_of(sounds))


def _track(file: BinaryIO, track: Span, size: int) -> tuple[bytes, bool, Coded]:
    """Whether the track is picture or sound, whether it is the one to be played, and how it is coded."""
    head = content(file, *(found(file, track, b"tkhd") or (0, 0)), INDEX_MOST)
    media = inside(file, track, b"mdia")
    kind = content(file, *inside(file, media, b"hdlr"), INDEX_MOST)[8:12]
    table = inside(file, media, b"minf", b"stbl")
    entry = content(file, *inside(file, table, b"stsd"))[8:]
    coding = entry[4:8].decode("ascii", "replace")
    if kind in (PICTURE, SOUND):
        samples.require_whole(file, table, size, kind == PICTURE and coding in samples.NEVER_ZERO)
    return kind, bool(head[3:4] and head[3] & 1), _coded(coding, entry) if kind == PICTURE else Coded(coding)


def _coded(coding: str, entry: bytes) -> Coded:
    interlaced, bright, own = coding.startswith("dv") and coding[2:3] in "cp5", "", ""
    for name, inner in each(entry[: int.from_bytes(entry[:4], "big")], ENTRY):
        interlaced = interlaced or _halves(name, inner)
        if name == b"colr" and inner[:4] in (b"nclx", b"nclc"):
            bright = bright or TRANSFERS.get(int.from_bytes(inner[6:8], "big"), "")
        elif name in (b"dvcC", b"dvvC"):
            bright = dolby(inner) or bright
        elif name in LIGHTS:
            own = LIGHTS[name](inner)
    return Coded(coding, interlaced, bright or own)


def _halves(name: bytes, inner: bytes) -> bool:
    """Whether one of a picture's boxes says that it is interlaced."""
    if name == b"fiel":
        return inner[:1] == b"\2"
    if name == b"avcC":
        return avc_interlaced(inner)
    return name == b"hvcC" and hevc_interlaced(inner)


def _seconds(header: bytes) -> float:
    """The length in the film's header; 0 where it leaves that open."""
    form, unknown = (">20xIQ", 2**64 - 1) if header[:1] == b"\1" else (">12xII", 2**32 - 1)
    scale, length = unpack(form, header[: 32 if header[:1] == b"\1" else 20])
    return float(length / scale) if scale and length != unknown else 0.0
