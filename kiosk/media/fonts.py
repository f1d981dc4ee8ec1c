"""The bundled fonts: the family of each script, and which characters they can draw."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from struct import unpack_from
from types import MappingProxyType

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
FAMILIES: Mapping[str, str] = MappingProxyType(
    {"latin": "Noto Sans", "chinese": "Noto Sans SC", "arabic": "Noto Sans Arabic"}
)
"""By script, Latin's also for Cyrillic; in the order in which they are tried for what the first one lacks."""


@cache
def drawable() -> frozenset[int]:
    """Every character that one of the stand's fonts has; empty where there are no fonts."""
    return frozenset().union(*(characters(path.read_bytes()) for path in FONTS.glob("*-Regular.ttf")))


def characters(font: bytes) -> set[int]:
    """The characters of a TrueType or OpenType font, from its Unicode tables."""
    tables = {font[at : at + 4]: unpack_from(">I", font, at + 8)[0] for at in _steps(12, font, 4, 16)}
    cmap = tables[b"cmap"]
    found: set[int] = set()
    for at in _steps(cmap + 4, font, cmap + 2, 8):
        table = cmap + unpack_from(">I", font, at + 4)[0]
        form = unpack_from(">H", font, table)[0]
        if form == 4:
            found |= _segments(font, table)
        elif form == 12:
            for group in range(table + 16, table + 16 + 12 * unpack_from(">I", font, table + 12)[0], 12):
                first, last = unpack_from(">II", font, group)
                found.update(range(first, last + 1))
    return found


def _steps(first: int, font: bytes, counted_at: int, size: int) -> range:
    return range(first, first + size * unpack_from(">H", font, counted_at)[0], size)


def _segments(font: bytes, table: int) -> set[int]:
    """Format 4: ranges of characters; those whose glyph is 0 are not drawn, but Noto has none of these."""
    count = unpack_from(">H", font, table + 6)[0] // 2
    ends = unpack_from(f">{count}H", font, table + 14)
    starts = unpack_from(f">{count}H", font, table + 16 + 2 * count)
    return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1) if code < 0xFFFF}
