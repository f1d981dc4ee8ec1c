"""How a camera was held: the turn that EXIF asks for."""

from __future__ import annotations

from struct import error as TooShort, unpack_from

ORIENTATION = 0x0112
UPRIGHT = 1


def turn(data: bytes) -> int:
    """The number of the turn, 1 to 8, in EXIF data; 1 where it says none, or is damaged."""
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        return UPRIGHT
    try:
        (at,) = unpack_from(f"{order}I", data, 4)
        (count,) = unpack_from(f"{order}H", data, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, value = unpack_from(f"{order}H6xH", data, entry)
            if tag == ORIENTATION:
                return int(value) if UPRIGHT <= value <= 8 else UPRIGHT
    except TooShort:
        pass  # whoever shows it does not turn it either
    return UPRIGHT
