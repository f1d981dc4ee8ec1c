"""What each translation was made from, so that one is seen to be older than its original.

`content/.translations.txt` has a line for every text: its place, and for each language the prints of the original and
of the translation when they were last known to belong together. Lines are looked up one by one, so a file that a
merge left in disorder still serves, and a lost one only means that what is there now is taken to belong together.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

from kiosk.content.translations.texts import Entry, Texts
from kiosk.disk import ask

FILE = ".translations.txt"
HEAD = """\
# What each translation was made from; 'kiosk check --translations' keeps it. Do not edit; deleting it is harmless:
# the translations are then taken to fit their originals as they are now.
"""

State = Literal["translated", "older", "missing"]
Pair = tuple[str, str]


@cache
def fingerprint(text: str) -> str:
    """A short print that tells this text from others."""
    return sha256(text.encode()).hexdigest()[:10]


@dataclass
class Fingerprints:
    """By the name of a text and a language: the prints of an original and the translation that was made from it."""

    pairs: dict[str, dict[str, Pair]] = field(default_factory=dict)

    def judged(self, texts: Texts) -> dict[tuple[Entry, str], State]:
        """How each text stands in each language but its original's; the fingerprints moves on to what is there now."""
        book = _Book(self.pairs, texts.entries)
        now: dict[str, dict[str, Pair]] = {}
        states: dict[tuple[Entry, str], State] = {}
        for entry in texts.entries:
            kept = now.setdefault(entry.name, {})
            for code in texts.codes:
                if code != entry.original:
                    states[entry, code] = _stands(entry, code, book, kept)
                if texts.skipped(entry.path(code)) and code in self.pairs.get(entry.name, {}):
                    kept[code] = self.pairs[entry.name][code]
        left = {name: pairs for name, pairs in self.pairs.items() if texts.skipped(name.rpartition(" ")[0])}
        self.pairs = {name: pairs for name, pairs in {**left, **now}.items() if pairs}
        return states

    def note(self, entry: Entry, code: str, original: str, translation: str) -> None:
        """`translation` was made from `original`."""
        self.pairs.setdefault(entry.name, {})[code] = (fingerprint(original), fingerprint(translation))


class _Book:
    """The pairs known before, by what is asked of them; where a translation is no longer, it may have moved from."""

    def __init__(self, known: Mapping[str, Mapping[str, Pair]], entries: Iterable[Entry]) -> None:
        self.known = known
        present = {(entry.name, code): fingerprint(text) for entry in entries for code, text in entry.texts.items()}
        self.pairs = {(code, pair) for pairs in known.values() for code, pair in pairs.items()}
        self.moved: dict[tuple[str, str], list[Pair]] = defaultdict(list)
        for name, pairs in known.items():
            for code, pair in pairs.items():
                if present.get((name, code)) != pair[1]:
                    self.moved[code, pair[1]].append(pair)

    def older(self, entry: Entry, code: str, pair: Pair) -> Pair | None:
        """The pair that this translation belongs to, if its original has changed since."""
        before = self.known.get(entry.name, {}).get(code)
        if pair in (before,) or (code, pair) in self.pairs:
            return None
        if before and before[1] == pair[1]:
            return before
        return next(iter(self.moved[code, pair[1]]), None)


def _stands(entry: Entry, code: str, book: _Book, kept: dict[str, Pair]) -> State:
    text = entry.texts.get(code)
    if not text:
        return "missing"
    pair = (fingerprint(entry.texts[entry.original]), fingerprint(text))
    older = book.older(entry, code, pair)
    kept[code] = older or pair
    return "older" if older else "translated"


def recall(folder: Path) -> Fingerprints:
    """The fingerprints kept in `folder`; lines that cannot be read are passed over."""
    fingerprints = Fingerprints()
    try:
        lines = ask.read(folder / FILE).decode("utf-8", "replace").splitlines()
    except OSError:
        return fingerprints
    for line in lines:
        name, tab, pairs = line.partition("\t")
        for part in pairs.split() if tab else ():
            code, _, prints = part.partition("=")
            original, colon, translation = prints.partition(":")
            if colon:
                fingerprints.pairs.setdefault(name, {})[code] = (original, translation)
    return fingerprints


def store(fingerprints: Fingerprints, folder: Path) -> None:
    """Keep the fingerprints in `folder`, if it changed. Raises OSError."""
    lines = (
        f"{name}\t"
        + " ".join(f"{code}={original}:{translation}" for code, (original, translation) in sorted(pairs.items()))
        for name, pairs in sorted(fingerprints.pairs.items())
    )
    text = HEAD + "".join(f"{line}\n" for line in lines)
    path = folder / FILE
    if ask.is_file(path) and ask.read(path).decode("utf-8", "replace") == text:
        return
    part = path.with_name(f"{FILE}.{os.getpid()}")
    part.write_text(text, "utf-8", newline="\n")
    part.replace(path)
