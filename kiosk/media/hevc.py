"""How HEVC's own head says that its pictures are HDR (ITU-T H.265, 7.3.2.2), where the file around it does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from kiosk.media.bits import Bits
from kiosk.media.coded import TRANSFERS, light_of

SEQUENCE = 33
"""The kind of unit that tells of a whole sequence of pictures."""
PROFILE, LEVEL = 88, 8
"""Bits."""
AS_BEFORE = 3
"""How many Exp-Golomb numbers tell of the order of one sub-layer's pictures."""


def hevc_light(record: bytes) -> str:
    """The name of the kind of HDR, from the record of an MP4 or Matroska file; "" for none, or one that is damaged."""
    for unit in _units(record):
        with suppress(ValueError, IndexError):
            return TRANSFERS.get(_light(Bits(unit[2:].replace(b"\0\0\3", b"\0\0"))), "")
    return ""


def _units(record: bytes) -> Iterator[bytes]:
    """Every head of a sequence in the record."""
    at = 23
    for _ in range(record[22] if len(record) > at else 0):
        kind, count, at = record[at] & 63, int.from_bytes(record[at + 1 : at + 3], "big"), at + 3
        for _ in range(count):
            size = int.from_bytes(record[at : at + 2], "big")
            if kind == SEQUENCE:
                yield record[at + 2 : at + 2 + size]
            at += 2 + size
            if at >= len(record):
                return


def _light(bits: Bits) -> int:
    """The number of its light curve; 0 for none."""
    bits.take(4)
    layers = bits.take(3)
    bits.take(1)
    _skip_profiles(bits, layers)
    bits.number()
    if bits.number() == 3:  # the colours' planes apart
        bits.take(1)
    _skip_numbers(bits, 2)
    if bits.take(1):  # a part of the picture is cut away
        _skip_numbers(bits, 4)
    _skip_numbers(bits, 2)
    order = bits.number() + 4
    _skip_numbers(bits, AS_BEFORE * (layers + 1 if bits.take(1) else 1))
    _skip_numbers(bits, 6)
    if bits.take(1) and bits.take(1):
        _skip_scaling(bits)
    bits.take(2)
    if bits.take(1):  # samples as they are
        bits.take(8)
        _skip_numbers(bits, 2)
        bits.take(1)
    _skip_references(bits, order)
    bits.take(2)
    return light_of(bits)


def _skip_numbers(bits: Bits, count: int) -> None:
    for _ in range(count):
        bits.number()


def _skip_profiles(bits: Bits, layers: int) -> None:
    bits.take(PROFILE + LEVEL)
    present = [(bits.take(1), bits.take(1)) for _ in range(layers)]
    bits.take(2 * (8 - layers) if layers else 0)
    for profile, level in present:
        bits.take(PROFILE * profile + LEVEL * level)


def _skip_scaling(bits: Bits) -> None:
    for size in range(4):
        for _ in range(2 if size == 3 else 6):
            if bits.take(1):
                _skip_numbers(bits, min(64, 16 << 2 * size) + (size > 1))
            else:
                bits.number()


def _skip_references(bits: Bits, order: int) -> None:
    """The sets of pictures that others are made from."""
    before = 0
    for index in range(bits.number()):
        if index and bits.take(1):  # told by what differs from the set before
            bits.take(1), bits.number()
            before = sum(1 if bits.take(1) else bits.take(1) for _ in range(before + 1))
        else:
            before = bits.number() + bits.number()
            for _ in range(before):
                bits.number(), bits.take(1)
    if bits.take(1):
        for _ in range(bits.number()):
            bits.take(order + 1)
