"""What a voice is given of a text: its sentences, without what only eyes need, and words as they are to be said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256

_TAGS = re.compile(r"</?(?:b|i|br)\s*/?>")
_SPACES = re.compile(r"[^\S\n]+")
_APART = re.compile(r"\s+[·•]\s+|\n+")
_END = re.compile(
    r"(?<=[。！？])[”」』）]*"
    r"|(?<=[.!?…؟])(?<!\b[A-ZА-ЯЁ]\.)(?<!\bNo\.)[\"»”’)]*\s+(?=[^\s\W_])(?![a-zа-яё])"
)  # "R. Alimov" and "No. 5" go on
_TAIL = " .,;:。，；：،؛"
_BEFORE, _BEHIND = re.compile(r"(?<![^\W\u2e80-\u9fff])"), re.compile(r"(?![^\W\u2e80-\u9fff])")
"""Where a word may begin and end: these take long to compile, once for all words."""


def plain(text: str) -> str:
    """The text without marks of direction, signs that hold a line together, and tags."""
    text = unicodedata.normalize("NFKC", _TAGS.sub(" ", text).replace("&amp;", "&"))
    if not text.isprintable():
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return _SPACES.sub(" ", text).strip()


def sentences(text: str) -> list[str]:
    """The text's sentences; a new line and a middle dot end one too, and each can be said by itself."""
    lines = (line for line in _APART.split(plain(text)))
    parts = (part.strip() for line in lines for part in _END.split(line))
    return [part for part in parts if any(letter.isalnum() for letter in part)]


@lru_cache(maxsize=4_096)
def print_of(sentence: str) -> str:
    """What a sentence is known by, whatever ends it: the name of its clip."""
    return sha256(plain(sentence).rstrip(_TAIL).encode()).hexdigest()[:16]


def respelt(text: str, words: Mapping[str, str]) -> str:
    """The text with each of `words` as it is to be said."""
    if not words:
        return text
    known = sorted(words, key=len, reverse=True)
    return re.sub("|".join(map(_whole, known)), lambda found: words[found[0]], text)


def says(text: str, word: str) -> bool:
    """Whether the text has the word, as `respelt` finds it."""
    at = text.find(word)
    while at >= 0 and not (_is_chinese(word) or (_BEFORE.match(text, at) and _BEHIND.match(text, at + len(word)))):
        at = text.find(word, at + 1)
    return at >= 0


@lru_cache(maxsize=1_024)
def _whole(word: str) -> str:
    """The word by itself; Chinese has no spaces, not even around Latin words."""
    return re.escape(word) if _is_chinese(word) else f"{_BEFORE.pattern}{re.escape(word)}{_BEHIND.pattern}"


def _is_chinese(word: str) -> bool:
    return any("\u2e80" <= letter <= "\u9fff" for letter in word)
