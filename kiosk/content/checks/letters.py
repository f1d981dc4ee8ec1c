"""Letters that cannot be drawn, or that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.content.folder import Content
from kiosk.content.media.fonts import drawable
from kiosk.content.problems import Problem
from kiosk.content.source import Source, Trail
from kiosk.content.text import texts

_SEAM = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")
_MIXED = re.compile(r"\w*(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])\w*")
_UNSEEN = {"Cf", "Cc", "Zl", "Zp"}


def undrawable(content: Content) -> Iterator[Problem]:
    """Characters that no font of the stand has: visitors would see an empty box."""
    known = frozenset(map(chr, drawable()))
    for source, trail, text in _said(content) if known else ():
        for each in sorted(set(text) - known):
            if unicodedata.category(each) in _UNSEEN:
                continue
            what = f"no font of the stand has '{each}' (U+{ord(each):04X})"
            yield source.problem(trail, what, "write it in another way", warning=True)


def mixed_letters(content: Content) -> Iterator[Problem]:
    """Words of Latin and Cyrillic letters at once: they look right and are read aloud wrongly."""
    for source, trail, text in _said(content):
        for word in dict.fromkeys(_MIXED.findall(text)) if _SEAM.search(text) else ():
            latin = "".join(letter for letter in word if letter.isascii() and letter.isalpha())
            what = f"'{word}' mixes Cyrillic letters with the Latin '{latin}'"
            yield source.problem(trail, what, "type the word anew in one keyboard layout", warning=True)


def _said(content: Content) -> Iterator[tuple[Source, Trail, str]]:
    for written in content.written():
        for trail, text in texts(written.model):
            if isinstance(text.root, str):
                yield written.source, trail, text.root
            else:
                yield from ((written.source, (*trail, code), said) for code, said in text.root.items())
