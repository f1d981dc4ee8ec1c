"""Letters that cannot be drawn, or that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from kiosk.content.folder import Content, Written
from kiosk.media.fonts import drawable
from kiosk.model.issues import Issue, Loc

_SEAM = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")
_MIXED = re.compile(r"\w*(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])\w*")
_UNSEEN = {"Cf", "Cc", "Zl", "Zp"}


def undrawable(content: Content) -> Iterator[Issue]:
    """Characters that no font of the stand has: visitors would see an empty box."""
    if known := _known():
        for written in content.written():
            yield from written.once("undrawable", None, partial(_undrawable, written, known))


@cache
def _known() -> frozenset[str]:
    return frozenset(map(chr, drawable()))


def _undrawable(written: Written[Any], known: frozenset[str]) -> Iterator[Issue]:
    for loc, text in _said(written):
        for each in sorted(set(text) - known):
            if unicodedata.category(each) not in _UNSEEN:
                yield written.source.issue("glyph-missing", loc, character=each, number=f"{ord(each):04X}")


def mixed_letters(content: Content) -> Iterator[Issue]:
    """Words of Latin and Cyrillic letters at once: they look right and are read aloud wrongly."""
    for written in content.written():
        yield from written.once("mixed", None, partial(_mixed, written))


def _mixed(written: Written[Any]) -> Iterator[Issue]:
    for loc, text in _said(written):
        for word in dict.fromkeys(_MIXED.findall(text)) if _SEAM.search(text) else ():
            latin = "".join(letter for letter in word if letter.isascii() and letter.isalpha())
            yield written.source.issue("letters-mixed", loc, word=word, latin=latin)


def _said(written: Written[Any]) -> Iterator[tuple[Loc, str]]:
    for loc, text in written.texts:
        if isinstance(text.root, str):
            yield loc, text.root
        else:
            yield from (((*loc, code), said) for code, said in text.root.items())
