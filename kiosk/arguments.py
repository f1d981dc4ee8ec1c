"""What is typed after a command, as values."""

from __future__ import annotations

import argparse
from datetime import date, datetime


def size(written: str) -> tuple[int, int]:
    """`1920x1080` as (1920, 1080). Raises argparse.ArgumentTypeError."""
    width, _, height = written.partition("x")
    if not (width.isdigit() and height.isdigit() and 320 <= int(width) <= 7680 and 320 <= int(height) <= 7680):
        raise argparse.ArgumentTypeError(f"'{written}' is no size; write width x height as in 1920x1080")
    return int(width), int(height)


def sizes(written: str) -> list[tuple[int, int]]:
    return [size(part) for part in names(written)]


def names(written: str) -> list[str]:
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if not parts:
        raise argparse.ArgumentTypeError("nothing is named; leave the option out for all")
    return parts


def day(written: str) -> date:
    """`2017-03-13` as a day. Raises argparse.ArgumentTypeError."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{written}' is no day; write it as in 2017-03-13") from None


def moment(written: str) -> datetime:
    """A time of the years that content may name. Raises argparse.ArgumentTypeError."""
    from kiosk.model.dates import FIRST, LAST  # pydantic comes with it

    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{written}' is no time; write it as in 2017-03-13T14:20") from None
    if not FIRST <= at.year < LAST:
        raise argparse.ArgumentTypeError(
            f"'{written}' is no time of the stand; it knows the years {FIRST} to {LAST - 1}"
        )
    return at
