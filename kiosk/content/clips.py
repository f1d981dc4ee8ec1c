"""Clips of what the stand says: which sentences there are, and which have a clip that still fits.

`assets/voice/clips.tsv` has a line for each clip that a machine made: language, print, voice, the sentence as the voice
had it, and what tells the file from a recording of the same name. It is also where whoever records finds the names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.content.translations.texts import Entry, Texts
from kiosk.disk import ask
from kiosk.media.clips import ENDINGS, RENDERED, clip
from kiosk.model.site_file import Speech
from kiosk.model.spoken import print_of, respelt, sentences
from kiosk.pages.statement.document import blocks

LIST = "clips.tsv"
HEAD = "language\tclip\tvoice\tfile\tsentence\n"
State = Literal["fits", "recorded", "older", "missing"]
Key = tuple[str, str]
"""A language and the print of a sentence."""


class Made(NamedTuple):
    """A clip as a machine made it."""

    voice: str
    file: str
    sentence: str


@dataclass
class Clips:
    """The folder of clips, and what a machine made of them."""

    folder: Path
    made: dict[Key, Made] = field(default_factory=dict)

    def path(self, key: Key) -> Path:
        """Where a machine's clip belongs."""
        return self.folder / key[0] / (key[1] + RENDERED)

    def state(self, key: Key, sentence: str) -> State:
        """How the clip of `sentence`, as a voice would have it, stands."""
        path, made = clip(self.folder, *key), self.made.get(key)
        if path is None:
            return "missing"
        if made is None or path.suffix != RENDERED or identity(path) != made.file:
            return "recorded"
        return "fits" if made.sentence == sentence else "older"

    def left_over(self, wanted: Mapping[Key, str]) -> Iterator[tuple[Key, Path]]:
        """Clips of sentences that are not said any more."""
        for code in {code for code, _ in wanted}:
            for name in sorted(ask.names(self.folder / code)):
                path = self.folder / code / name
                if path.suffix in ENDINGS and (code, path.stem) not in wanted:
                    yield (code, path.stem), path


def identity(path: Path) -> str:
    """What tells a file from others; "" for one that cannot be read."""
    try:
        return sha256(ask.read(path)).hexdigest()[:16]
    except OSError:
        return ""


def spoken(texts: Texts, speech: Speech) -> dict[Key, str]:
    """Every sentence that the content says in each language, as a voice is to have it."""
    found: dict[Key, str] = {}
    for entry in texts.entries:
        for code in texts.codes:
            for sentence in _sentences(entry, entry.texts.get(code, "")):
                found.setdefault((code, print_of(sentence)), respelt(sentence, speech.pronunciation.get(code, {})))
    return found


def _sentences(entry: Entry, text: str) -> Iterator[str]:
    """What is filled in as the stand runs cannot be said beforehand."""
    parts = [block.plain for block in blocks(text)] if entry.document else [text]
    for part in parts:
        yield from (sentence for sentence in sentences(part) if "{" not in sentence)


def recall(folder: Path) -> Clips:
    """What is known of the clips in `folder`; lines that cannot be read are passed over."""
    clips = Clips(folder)
    try:
        lines = ask.read(folder / LIST).decode("utf-8", "replace").splitlines()
    except OSError:
        return clips
    for line in lines[1:]:
        parts = line.split("\t")
        if len(parts) == 5:
            clips.made[parts[0], parts[1]] = Made(*parts[2:])
    return clips


def store(clips: Clips) -> None:
    """Keep what is known of the clips. Raises OSError."""
    lines = ("\t".join((*key, *made)) + "\n" for key, made in sorted(clips.made.items()))
    part = clips.folder / f".{LIST}.{os.getpid()}"
    part.write_text(HEAD + "".join(lines), "utf-8", newline="\n")
    part.replace(clips.folder / LIST)
