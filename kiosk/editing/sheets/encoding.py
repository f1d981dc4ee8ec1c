"""The bytes of a CSV as text, also where Windows saved them in the old encoding of one language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import decoded

NAMES = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows, Western Europe",
    "cp1251": "Windows, Cyrillic",
    "cp1256": "Windows, Arabic",
    "gb18030": "Windows, Chinese",
}
"""What a CSV may be saved in, as Python calls it and as Excel's users know it."""
_WORD = re.compile(r"[^\W\d_]+")
_CASE = re.compile(r"[^\W\d_]?[a-zà-öø-ÿœšžа-яё]*|[A-ZÀ-ÖØ-ÞА-ЯЁ]+")


class Decoded(NamedTuple):
    """A text, what it was read as, and what else its bytes may be read as, the likeliest first."""

    text: str
    encoding: str
    choices: tuple[str, ...]


def read_bytes(raw: bytes, encoding: str = "") -> Decoded:
    """The text of a CSV: as UTF-8 or UTF-16 where it is that, else as the likeliest of Windows' own encodings.

    With `encoding` as that. Raises BadFile for what no text is.
    """
    try:
        return Decoded(decoded(raw), "utf-8", ())
    except BadFile as error:
        if error.code == "text-utf16":
            return _sixteen(raw)
        if error.code != "text-not-utf8":
            raise
    found = {name: text for name in _NATURAL if (text := _read(raw, name)) is not None}
    if not found:
        raise BadFile("sheet-encoding")
    likely = sorted(found, key=lambda name: -_share(found[name], _NATURAL[name]))
    chosen = encoding if encoding in found else likely[0]
    return Decoded(found[chosen], chosen, tuple(likely))


def _sixteen(raw: bytes) -> Decoded:
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = _read(
        raw, "utf-16" if marked else "utf-16-le" if raw[1:64:2].count(0) > raw[:64:2].count(0) else "utf-16-be"
    )
    if text is None:
        raise BadFile("sheet-encoding")
    return Decoded(text, "utf-16", ())


def _read(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share(text: str, natural: Callable[[str], bool]) -> float:
    """How many of the words with letters beyond ASCII are such as people write."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(natural, words)) / len(words) if words else 0.0


def _western(word: str) -> bool:
    """An accent now and then among plain letters, and capitals only in front or everywhere."""
    beyond = sum(not letter.isascii() for letter in word)
    return 2 * beyond <= len(word) + 1 and bool(_CASE.fullmatch(word))


def _cyrillic(word: str) -> bool:
    return bool(re.fullmatch("[А-яЁё]+", word) and _CASE.fullmatch(word))


def _arabic(word: str) -> bool:
    return bool(re.fullmatch("[\u0621-\u063a\u0640-\u0652\u067e\u0686\u0698\u06af]+", word))


def _chinese(word: str) -> bool:
    """The letters that nearly all Chinese texts are made of: the first level of GB 2312."""
    return all("\u4e00" <= letter <= "\u9fff" and _frequent(letter) for letter in word if not letter.isascii())


def _frequent(letter: str) -> bool:
    try:
        first = letter.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= first <= 0xD7


_NATURAL: Mapping[str, Callable[[str], bool]] = {
    "cp1252": _western, "cp1251": _cyrillic, "cp1256": _arabic, "gb18030": _chinese,
}  # fmt: skip
