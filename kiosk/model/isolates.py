"""The order in which a text is read: what runs the other way within it is isolated, as Unicode's algorithm asks for.

Authors type as they speak. Without isolates, the day after a Latin name would stand before the name in Arabic, a sign
on the wrong side of its number, a phone number in pieces; and a range alone would run from left to right.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from kiosk.model.direction_marks import ARABIC_LETTER, FROM_LEFT, FROM_RIGHT, POP, RIGHT_TO_LEFT
from kiosk.model.for_machines import ForMachines

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFT = "A-Za-z\u00aa\u00ad\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u0900-\u1fff\u3040-\ud7ff\uf900-\ufaff"
_SPACE, _NUMBER = "[ \u00a0\u202f]", r"\d++(?:[.,]\d++)*+"
_WORD = rf"(?<!\d)\d*+[{_LEFT}][{_LEFT}\d]*+"
# Each piece is taken whole or not at all (`*+`): whatever stands there, a text is read once.
_NAME = (
    rf"(?:(?<!\w)\.)?{_WORD}(?:"  # .org
    rf"(?:&amp;|&(?!(?:amp|lt|gt);)|[-/.'’_:@])(?:{_WORD}|\d++)"  # A/RES/59/48, COVID-19, R&D
    rf"|{_SPACE}(?:&(?:amp;)?{_SPACE})?{_WORD}"  # Drug War Facts
    rf"|(?<=\b[A-Z])\.{_SPACE}{_WORD}"  # R. Alimov
    rf"|{_SPACE}{_NUMBER}(?={_SPACE}[{_LEFT}]|\s*(?:$|[،؛؟.,;:!?)»”\n]))"  # World Drug Report 2016
    r")*+(?:(?:\+\+?|#)(?!\w))?"  # C++
)
_FIGURE = (
    r"(?:(?<![\w.,])[+\u2212\u00b1]|(?<![^\s(])-)\d[\d.,]*+(?:[ \u00a0()/-]++\d++)*+\)?%?"  # -5.5%, +43 1 26060-0
    r"|[$€£¥]\d[\d.,]*+"  # $5
    r"|(?<![\d.,])(?<!\d[\u00a0\u202f])\d[\d.,\u00a0\u202f]*+[ \u00a0\u200e]?[%‰]\u200e?"  # 14%
    r"|\(?\b0\d++\)?(?:[ /-]\d++)++|\b\d++(?:[ -]\d++){2,}+"  # (01) 26060-0, 2017-03-13
    r"|\b\d{1,3}(?: \d{3})++\b"  # 1 359
)
_ADDRESS = (
    r"https?://[\w./?=&%#~+:@-]*[\w/]|www\.[\w./?=&%#~+:@-]*[\w/]"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++|[@#](?=[A-Za-z])[\w.-]*\w"
)
_KEPT = (
    r"[\u2066-\u2068][^\u2069]{0,500}+\u2069|[\u202a\u202b\u202d\u202e][^\u202c]{0,500}+\u202c"
    r"|</?(?:b|i|br)>|&(?:amp|lt|gt);|\{\w++\}"  # {source} is filled in later
)
_FROM_RIGHT = re.compile(f"(?![،\u0660-\u066c\u06f0-\u06f9])[{_RIGHT}]")
_FROM_LEFT = re.compile(f"[{_LEFT}]")
_ARABIC_MARK = re.compile("[،؛؟]")
_IN_RIGHT = re.compile(
    rf"(?P<kept>{_KEPT})|(?<![\w\u061c-])(?P<range>\d{{4}}-\d{{4}}|\d\d?-\d\d?)(?![\w-])"
    rf"|\u200e?(?:{_ADDRESS}|{_FIGURE}|{_NAME})",
    re.ASCII,
)
_IN_LEFT = re.compile(rf"(?P<kept>{_KEPT})|[{_RIGHT}]++(?:{_SPACE}[{_RIGHT}]++)*+")
_DASH, _LISTED = "\u2010-\u2015", "-\u2010-\u2015،؛·;"
_TURNED = re.compile(rf"\d\W{{0,3}}?[{_LISTED}]\W{{0,3}}?\d|[\u0660-\u0669\u06f0-\u06f9]|^\W{{0,3}}?[{_DASH}]\d")
_KEPT_ONLY = re.compile(_KEPT)
_ISOLATE = re.compile(f"{FROM_LEFT}[^{POP}]*{POP}")


@lru_cache(maxsize=16_384)
def isolated(text: str, mirrored: bool) -> str:
    """The text with what runs the other way isolated: names and figures in Arabic, Arabic names in English.

    `mirrored` is true for readers of a language that is written from right to left. What its author isolated stays.
    """
    right = _FROM_RIGHT.search(text)
    if mirrored and not right and not _FROM_LEFT.search(text):
        return _figures(text)
    if not right and not (mirrored and _ARABIC_MARK.search(text)):
        return text
    if mirrored or _begins_right(text):
        return _IN_RIGHT.sub(_from_left, text)
    return _IN_LEFT.sub(lambda found: found[0] if found["kept"] else f"{FROM_RIGHT}{found[0]}{POP}", text)


def _figures(text: str) -> str:
    """Figures alone have no direction of their own: a range of years begins on the reader's side."""
    done = _IN_RIGHT.sub(_from_left, text)
    return ARABIC_LETTER + done if _TURNED.search(_ISOLATE.sub("", done)) else text


def _from_left(found: re.Match[str]) -> str:
    if found["kept"]:
        return found[0]
    return found[0].replace("-", f"{RIGHT_TO_LEFT}-") if found["range"] else f"{FROM_LEFT}{found[0]}{POP}"


def _begins_right(text: str) -> bool:
    text = _KEPT_ONLY.sub("", text)
    left, right = _FROM_LEFT.search(text), _FROM_RIGHT.search(text)
    return bool(right and (not left or right.start() < left.start()))


def all_isolated(value: Any, mirrored: bool) -> Any:
    """Every text within lists and maps, as `isolated`."""
    if isinstance(value, str):
        return str(value) if isinstance(value, ForMachines) else isolated(value, mirrored)
    if isinstance(value, dict):
        return {name: all_isolated(inner, mirrored) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(all_isolated(inner, mirrored) for inner in value)
    return value
