"""Letters that cannot be drawn, or that only look like the right ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.content.folder import Content
from kiosk.content.yaml.source import Source
from kiosk.media.fonts import drawable
from kiosk.model.issues import Issue, Loc
from kiosk.model.text import texts

_SEAM = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")
_MIXED = re.compile(r"\w*(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])\w*")
_UNSEEN = {"Cf", "Cc", "Zl", "Zp"}


def undrawable(content: Content) -> Iterator[Issue]:
    """Characters that no font of the stand has: visitors would see an empty box."""
    known = frozenset(map(chr, drawable()))
    for source, loc, text in _said(content) if known else ():
        for each in sorted(set(text) - known):
            if unicodedata.category(each) in _UNSEEN:
                continue
            yield source.issue("glyph-missing", loc, character=each, number=f"{ord(each):04X}")


def mixed_letters(content: Content) -> Iterator[Issue]:
    """Words of Latin and Cyrillic letters at once: they look right and are read aloud wrongly."""
    for source, loc, text in _said(content):
        for word in dict.fromkeys(_MIXED.findall(text)) if _SEAM.search(text) else ():
            latin = "".join(letter for letter in word if letter.isascii() and letter.isalpha())
            yield source.issue("letters-mixed", loc, word=word, latin=latin)


def _said(content: Content) -> Iterator[tuple[Source, Loc, str]]:
    for written in content.written():
        for loc, text in texts(written.model):
            if isinstance(text.root, str):
                yield written.source, loc, text.root
            else:
                yield from ((written.source, (*loc, code), said) for code, said in text.root.items())
