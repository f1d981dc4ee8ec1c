"""What has to be put where in a text so that it says something else, and nothing besides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.yaml.source import Data


class Splice(NamedTuple):
    """The text from `start` until before `stop` becomes `text`."""

    start: int
    stop: int
    text: str


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text with each splice; of those at one place the first comes first."""
    parts, at = [], 0
    for splice in sorted(splices, key=lambda each: each[:2]):
        parts += [text[at : splice.start], splice.text]
        at = splice.stop
    return "".join([*parts, text[at:]])


def same(one: Data, other: Data) -> bool:
    """Whether both are the same to whoever reads them: 1 is not 1.0, and not true."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(held, other[name]) for name, held in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other
