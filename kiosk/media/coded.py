"""What the head of a coding says of its pictures: H.264, HEVC, MPEG-2, and what MP4 and Matroska write beside it."""

from __future__ import annotations

from contextlib import suppress

from kiosk.media.bits import Bits

DOLBY_ALONE = 5
"""The profile of Dolby Vision whose pictures have strange colours on any other player."""
TRANSFERS = {16: "PQ", 18: "HLG"}
"""Light curves of HDR, by their numbers in ITU-T H.273."""
OTHER_SHAPE = 255
"""A pixel's shape that is written out, rather than one of a list."""
HIGH = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135}
"""Profiles of H.264 that say more of their colours."""


def dolby(record: bytes) -> str:
    """The name of HDR that is Dolby's alone, from its record in the file; "" for one that others can show."""
    return "Dolby Vision" if len(record) > 2 and record[2] >> 1 == DOLBY_ALONE else ""


def avc_interlaced(record: bytes) -> bool:
    """Whether H.264 says so in the record of an MP4 or Matroska file (ISO/IEC 14496-15)."""
    return _avc(record)[0]


def avc_light(record: bytes) -> str:
    """The name of the kind of HDR that H.264 says it has; "" for none."""
    return _avc(record)[1]


def light_of(bits: Bits) -> int:
    """The number of a light curve where H.264 and HEVC tell how pictures are to be shown; 0 for none."""
    if not bits.take(1):
        return 0
    if bits.take(1) and bits.take(8) == OTHER_SHAPE:
        bits.take(32)
    if bits.take(1):
        bits.take(1)
    if bits.take(1):
        bits.take(4)
        return bits.take(24) >> 8 & 255 if bits.take(1) else 0
    return 0


def hevc_interlaced(record: bytes) -> bool:
    """As `avc_interlaced`, for HEVC: its source is interlaced, and not progressive."""
    return len(record) > 6 and record[6] & 0xC0 == 0x40


def mpeg2_interlaced(head: bytes) -> bool:
    """As `avc_interlaced`, for MPEG-2, from its sequence extension."""
    at = head.find(b"\0\0\1\xb5")
    return at >= 0 and len(head) > at + 5 and head[at + 4] >> 4 == 1 and not head[at + 5] & 8


def _avc(record: bytes) -> tuple[bool, str]:
    """Whether a sequence of H.264 may hold half pictures, since it does not promise whole ones, and its HDR."""
    if len(record) < 12 or not record[5] & 31:
        return False, ""
    unit = record[8 : 8 + int.from_bytes(record[6:8], "big")].replace(b"\0\0\3", b"\0\0")
    bits = Bits(unit[4:])
    bits.number()
    if unit[1] in HIGH:
        if bits.number() == 3:
            bits.take(1)
        bits.number(), bits.number(), bits.take(1)
        if bits.take(1):
            return False, ""  # scaling lists: nobody who records in half pictures or in HDR writes them
    bits.number()
    kind = bits.number()
    if kind == 0:
        bits.number()
    elif kind == 1:
        bits.take(1), bits.number(), bits.number()
        for _ in range(bits.number()):
            bits.number()
    bits.number(), bits.take(1), bits.number(), bits.number()
    halves = not bits.take(1)
    with suppress(ValueError):  # damaged behind what counts
        bits.take(2 if halves else 1)
        if bits.take(1):
            bits.number(), bits.number(), bits.number(), bits.number()
        return halves, TRANSFERS.get(light_of(bits), "")
    return halves, ""
