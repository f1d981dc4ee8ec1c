"""WebM and Matroska: what the film says about its tracks (RFC 9559)."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import BinaryIO

from kiosk.media.bad_file import BadFile
from kiosk.media.clusters import CLUSTER, end_of_clusters
from kiosk.media.coded import TRANSFERS, avc_interlaced, avc_light, dolby, hevc_interlaced, mpeg2_interlaced
from kiosk.media.elements import NOWHERE, Span, content, elements, fields, number, real
from kiosk.media.hevc import hevc_light
from kiosk.media.tracks import Coded, Tracks, chosen_of, played_first

SEGMENT, INFO, TRACKS, SEEK_HEAD, CUES = 0x18538067, 0x1549A966, 0x1654AE6B, 0x114D9B74, 0x1C53BB6B
SEEK, SEEK_ID, SEEK_POSITION = 0x4DBB, 0x53AB, 0x53AC
SCALE, DURATION, ENTRY, KIND, CODEC, HEAD, CHOSEN = 0x2AD7B1, 0x4489, 0xAE, 0x83, 0x86, 0x63A2, 0x88
VIDEO, INTERLACED, COLOUR, TRANSFER = 0xE0, 0x9A, 0x55B0, 0x55BA
ADDITION, ADDITION_KIND, ADDITION_HEAD = 0x41E4, 0x41E7, 0x41ED
DOLBY = {int.from_bytes(name, "big") for name in (b"dvcC", b"dvvC")}
PICTURE, SOUND = 1, 2
FIRST = 1 << 16
"""Bytes in which the first picture is looked for."""
HALVES = {
    "V_MPEG4/ISO/AVC": avc_interlaced, "V_MPEGH/ISO/HEVC": hevc_interlaced, "V_MPEG2": mpeg2_interlaced
}  # fmt: skip
LIGHTS = {"V_MPEG4/ISO/AVC": avc_light, "V_MPEGH/ISO/HEVC": hevc_light}


def tracks(file: BinaryIO) -> Tracks:
    """What the file says about its tracks. Raises BadFile if it is damaged or cut short."""
    size = file.seek(0, os.SEEK_END)
    scale, length, first = 1_000_000, 0.0, 0
    kinds: dict[int, list[tuple[bool, Coded]]] = {PICTURE: [], SOUND: []}
    segment = _segment(file, size)
    for name, start, end in elements(file, *segment):
        if name == INFO:
            info = fields(file, (start, end))
            scale = number(file, info[SCALE]) if SCALE in info else scale
            length = real(file, info.get(DURATION, NOWHERE))
        elif name == TRACKS:
            for inner, at, last in elements(file, start, end):
                if inner == ENTRY:
                    kind, chosen, coded = _track(file, (at, last))
                    kinds.get(kind, []).append((chosen, coded))
        elif name == SEEK_HEAD:
            _require_cues(file, segment[0], (start, end))
        elif name == CLUSTER:
            first = start
            break  # what follows is the film itself
    if not first:
        raise BadFile("film-cut-short")
    seconds = length * scale / 1e9 or end_of_clusters(file, first, size) * scale / 1e9
    pictures = tuple(_begun(file, first, each) for each in played_first(kinds[PICTURE]))
    return Tracks(pictures, played_first(kinds[SOUND]), seconds, length > 0, chosen_of(kinds[SOUND]))


def _begun(file: BinaryIO, first: int, coded: Coded) -> Coded:
    """A track with what the first picture says of all, where its description leaves that to it."""
    if coded.coding != "V_MPEG2" or coded.interlaced:
        return coded
    return replace(coded, interlaced=mpeg2_interlaced(content(file, first, first + FIRST)))


def _segment(file: BinaryIO, size: int) -> Span:
    """The film's main element; that it is all there is seen from its size."""
    for name, start, end in elements(file, 0, size, whole=False):
        if name == SEGMENT:
            if end > size:
                raise BadFile("film-cut-short")
            return start, end
    raise BadFile("film-damaged")


def _track(file: BinaryIO, track: Span) -> tuple[int, bool, Coded]:
    """Whether the track is picture or sound, whether it is the one to be played, and how it is coded."""
    entry = fields(file, track)
    kind, chosen = number(file, entry.get(KIND, NOWHERE)), CHOSEN not in entry or number(file, entry[CHOSEN]) > 0
    coding = content(file, *entry.get(CODEC, NOWHERE)).decode("ascii", "replace").rstrip("\0")
    head = content(file, *entry.get(HEAD, NOWHERE))
    if coding == "V_MS/VFW/FOURCC":
        coding = head[16:20].decode("ascii", "replace") or coding
    elif coding == "A_MS/ACM":
        coding = f"wave {int.from_bytes(head[:2], 'little'):04x}"
    if kind != PICTURE:
        return kind, chosen, Coded(coding)
    video = fields(file, entry[VIDEO]) if VIDEO in entry else {}
    colour = fields(file, video[COLOUR]) if COLOUR in video else {}
    bright = TRANSFERS.get(number(file, colour.get(TRANSFER, NOWHERE)), "")
    halves = coding in HALVES and HALVES[coding](head)
    if coding in LIGHTS:
        bright = bright or LIGHTS[coding](head)
    interlaced = number(file, video.get(INTERLACED, NOWHERE)) == 1 or halves
    return kind, chosen, Coded(coding, interlaced, _dolby(file, entry) or bright)


def _dolby(file: BinaryIO, entry: dict[int, Span]) -> str:
    addition = fields(file, entry[ADDITION]) if ADDITION in entry else {}
    known = number(file, addition.get(ADDITION_KIND, NOWHERE)) in DOLBY
    return dolby(content(file, *addition.get(ADDITION_HEAD, NOWHERE))) if known else ""


def _require_cues(file: BinaryIO, segment: int, head: Span) -> None:
    """Raises BadFile if the film's list of contents names an index where there is none: it was not copied whole."""
    for name, start, end in elements(file, *head):
        entry = fields(file, (start, end)) if name == SEEK else {}
        if content(file, *entry.get(SEEK_ID, NOWHERE)) == CUES.to_bytes(4, "big"):
            at = segment + number(file, entry.get(SEEK_POSITION, NOWHERE))
            if content(file, at, at + 4) != CUES.to_bytes(4, "big"):
                raise BadFile("film-cut-short")
