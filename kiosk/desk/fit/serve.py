"""The process that measures for edit mode: questions as lines of JSON on standard input, answers on standard output.

It has a stand of its own, so that nobody who types waits for it. A new question ends the one before.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from kiosk.content.load import load
from kiosk.desk.fit.room import Measure, Question
from kiosk.model.embargo import without_embargo
from kiosk.model.issues import ContentError

log = logging.getLogger("kiosk")


def serve(folder: Path) -> int:
    """Answer until standard input ends."""
    from kiosk.stand.app import application

    logging.basicConfig(level=logging.CRITICAL)
    if hasattr(os, "nice"):
        os.nice(10)
    app = application()
    lines: SimpleQueue[str | None] = SimpleQueue()
    Thread(target=_read, args=(lines,), daemon=True).start()
    measure: Measure | None = None
    while (line := lines.get()) is not None:
        if not lines.empty():
            continue  # only the newest question is of interest
        asked = json.loads(line)
        try:
            site = without_embargo(load(folder)[0]) if asked["anew"] or measure is None else None
        except ContentError:
            continue
        if measure is None:
            assert site
            measure = Measure(site, lambda: not lines.empty())
        elif site:
            measure.take(site)
        _answer(measure, asked)
    del app
    return 0


def _read(lines: SimpleQueue[str | None]) -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put(None)


def _answer(measure: Measure, asked: dict[str, Any]) -> None:
    for language, text in asked["texts"].items():
        question = Question(tuple(asked["loc"]), asked["page"], language, text)
        try:
            for room in measure.rooms(question):
                size = "x".join(map(str, room.size))
                _tell(asked["number"], language=language, size=size, fits=room.fits, letters=room.letters)
        except (TimeoutError, KeyError, IndexError) as error:
            log.warning("not measured: %s", error)
    _tell(asked["number"], done=True)


def _tell(number: int, **what: object) -> None:
    print(json.dumps({"number": number, **what}), flush=True)
