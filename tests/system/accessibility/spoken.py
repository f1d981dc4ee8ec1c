"""What a screen reader said, as its voice wrote it down, and what is wrong with it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SILENT = "\u061c\u200e\u200f\u2060\u2066\u2067\u2068\u2069·•"
"""Signs that no voice should be given."""
SCRIPTS = {"ar": "ARABIC", "zh": "CJK", "ru": "CYRILLIC"}
LATIN = "LATIN"
UNTRANSLATED = ("notification",)
"""Words that Debian's AT-SPI has in English only."""


@dataclass(frozen=True)
class Utterance:
    """One text, and how it ended: "" while it is being said."""

    text: str
    language: str
    how: str = ""

    @property
    def heard(self) -> bool:
        return self.how == "ended"


@dataclass(frozen=True)
class Stop:
    """What has the keyboard, as accessibility tells it."""

    role: str
    name: str
    description: str
    language: str
    """"" where it is not known: AT-SPI's library keeps what it was told once."""
    state: str = ""
    """In the screen reader's words; "" where it has none."""


@dataclass(frozen=True)
class Heard:
    """What one key led to: what was said, what has the keyboard then, and all texts that are shown."""

    stop: Stop
    said: Sequence[Utterance]
    shown: Sequence[str]


@dataclass(frozen=True)
class Listening:
    """In which language the stand shows its texts, and the screen reader says its own words."""

    stand: str
    reader: str
    names: Sequence[str] = field(default=())
    """Texts that are in another language on purpose."""


class Record:
    """The file that the voice writes to."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> list[Utterance]:
        """Everything that was said, the last of it perhaps still being said."""
        return list(self._read())

    def _read(self) -> Iterator[Utterance]:
        text = self._file.read_text("utf-8") if self._file.is_file() else ""
        last: Mapping[str, str] | None = None
        for line in text.splitlines(keepends=True):
            if not line.endswith("\n"):
                break  # it is being written
            read = json.loads(line)
            if "how" in read and last:
                yield Utterance(last["text"], last["language"], read["how"])
                last = None
            elif "text" in read:
                last = read
        if last:
            yield Utterance(last["text"], last["language"])


def letters(text: str) -> str:
    """A text by which it is told again, whatever a screen reader makes of its signs."""
    return "".join(each for each in text.casefold() if each.isalnum())


def says(said: Sequence[Utterance], text: str) -> bool:
    """Whether a text was said to its end."""
    return letters(text) in letters(" ".join(each.text for each in said if each.heard))


def flaws(heard: Heard, listening: Listening) -> list[str]:
    """What somebody who hears no more than this would miss, or be misled by."""
    stop, said = heard.stop, heard.said
    found = [f"a {stop.role} without a name"] if not letters(stop.name) else []
    found += [
        f"{what} of {stop.role} '{stop.name}' is not said: '{text}'"
        for what, text in (("the description", stop.description), ("the state", stop.state))
        if not says(said, text)
    ]
    on_purpose = stop.name in listening.names
    if stop.language and not on_purpose and not stop.language.startswith(listening.stand):
        found.append(f"'{stop.name}' is told to be in '{stop.language}'")
    return [*found, *_twice(heard), *(flaw for each in said for flaw in _said_wrong(each, heard, listening))]


def _twice(heard: Heard) -> Iterator[str]:
    said = [each for each in heard.said if each.heard]
    texts = [letters(each.text) for each in said]
    yield from (f"'{each.text}' is said twice" for i, each in enumerate(said) if texts[i] in texts[:i])
    name, description = letters(heard.stop.name), letters(heard.stop.description)
    if len(name) > 3 and sum(text.startswith(name) and text != description for text in texts) > 1:
        yield f"the name '{heard.stop.name}' is said twice"


def _said_wrong(each: Utterance, heard: Heard, listening: Listening) -> Iterator[str]:
    text, state = each.text, letters(heard.stop.state)
    if each.how == "stopped" and letters(heard.stop.name) not in letters(text):
        yield f"'{text}' is cut off, though no key was pressed"
    if signs := [f"U+{ord(sign):04X}" for sign in SILENT if sign in text]:
        yield f"'{text}' has signs that a voice would name: {', '.join(signs)}"
    if not each.language.startswith(listening.reader):
        yield f"'{text}' is said by a voice for '{each.language}'"
    shown = [part for part in map(letters, heard.shown) if part and part in letters(text)]
    if not shown and not (state and state in letters(text)):
        yield f"'{text}' is said, and not shown"
    own = letters(text)
    for part in (*sorted(shown, key=len, reverse=True), state, *UNTRANSLATED):
        own = own.replace(part, "")
    if foreign(own, listening.reader):
        yield f"'{text}' has words of the screen reader's in another language"
    if not any(name in text for name in listening.names) and foreign(max(shown, key=len, default=""), listening.stand):
        yield f"'{text}' is shown in another language"


def foreign(text: str, language: str) -> bool:
    """Whether most letters of a text are of another script than the language's."""
    scripts = [unicodedata.name(each, "").split()[0] for each in text if each.isalpha()]
    own = SCRIPTS.get(language, LATIN)
    return 2 * sum(script != own for script in scripts) > len(scripts)
