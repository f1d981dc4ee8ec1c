"""Blanks in names of files that nobody sees: at an end, two in a row, without width, or as wide as a letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MARK = "␣"
_BLANKS = {"Zs", "Cf", "Cc"}
_JOINERS = "\u200c\u200d"
"""They have no width either, and are a part of words in Persian and Hindi."""
_AT_AN_END = re.compile(rf"^{MARK}+|{MARK}+(?=\.\w+$|$)|{MARK}(?={MARK})")


def marked(name: str) -> str:
    """The name with a sign for each blank."""
    return "".join(MARK if _is_blank(letter) else letter for letter in name)


def tidy(name: str) -> str:
    """The name as it was probably meant: a plain space between words, and no other blank."""
    parts = (_AT_AN_END.sub("", marked(part)) for part in name.split("/"))
    return "/".join(part.replace(MARK, " ") for part in parts)


def alike(name: str, others: Iterable[str]) -> str | None:
    """The first of the other names that looks like this one: only blanks tell them apart."""
    return next((other for other in others if other != name and _bare(other) == _bare(name)), None)


def _bare(name: str) -> str:
    return marked(name).replace(MARK, "")


def _is_blank(letter: str) -> bool:
    return unicodedata.category(letter) in _BLANKS and letter not in _JOINERS
