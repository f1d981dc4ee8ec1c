"""A voice of speech-dispatcher's that is heard by nobody, and writes down what it says. For Debian's own Python.

python3 recording_voice.py RECORD

It speaks the protocol of speech-dispatcher's output modules, and says to have a voice for English, and one for no
language, as Qt begins with. Each text takes a moment, in which another may stop it; RECORD gets a line of JSON when a
text begins, and one when it ends or is stopped.
"""

from __future__ import annotations

import html
import json
import os
import re
import select
import sys
from pathlib import Path

MOMENT = 0.1
"""Seconds that a text takes."""
TEXTS = {"SPEAK", "CHAR", "KEY", "SOUND_ICON"}
ANSWERS = {
    "INIT": ("299-a voice that writes", "299 OK LOADED SUCCESSFULLY"),
    "LIST": ("200-English\ten\tnone", "200-Nobody\txx\tnone", "200 OK VOICE LIST SENT"),
    "QUIT": ("210 OK QUIT",),
}
ASKED = {
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
}


class Voice:
    """What speech-dispatcher talks to, by its own input and output."""

    def __init__(self, record: Path) -> None:
        self._record = record.open("a", encoding="utf-8")
        self._language = ""
        self._speaks = False

    def run(self) -> None:
        """Until speech-dispatcher has gone."""
        while True:
            if self._speaks and not select.select([0], [], [], MOMENT)[0]:
                self._end("ended", "702 END")
            elif not self._obey(line()):
                return

    def _obey(self, order: str) -> bool:
        word = (order.split() or ["QUIT"])[0]
        if word in TEXTS:
            answer("202 OK RECEIVING MESSAGE")
            self._begin(" ".join(block()))
        elif word in ASKED:
            ready, done = ASKED[word]
            answer(ready)
            settings = dict(each.split("=", 1) for each in block())
            self._language = settings.get("language", self._language)
            answer(done)
        elif word in ("STOP", "PAUSE") and self._speaks:
            self._end("stopped", "703 STOP")
        elif word in ANSWERS:
            answer(*ANSWERS[word])
        return word != "QUIT"

    def _begin(self, ssml: str) -> None:
        text = html.unescape(re.sub("<[^>]*>", "", ssml)).strip()
        self._write({"text": text, "language": self._language})
        self._speaks = True
        answer("200 OK SPEAKING", "701 BEGIN")

    def _end(self, how: str, event: str) -> None:
        self._write({"how": how})
        self._speaks = False
        answer(event)

    def _write(self, what: dict[str, str]) -> None:
        self._record.write(json.dumps(what, ensure_ascii=False) + "\n")
        self._record.flush()


def line() -> str:
    """The next line; nothing is read ahead, so that a wait for more is one for what was not read."""
    read = b""
    while not read.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return ""
        read += byte
    return read.decode().rstrip("\n")


def block() -> list[str]:
    """Lines until one with a dot alone; a dot before a line is doubled."""
    lines = []
    while (read := line()) != ".":
        lines.append(read.removeprefix("."))
    return lines


def answer(*lines: str) -> None:
    sys.stdout.write("".join(f"{each}\n" for each in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    Voice(Path(sys.argv[1])).run()
