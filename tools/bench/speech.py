"""The stand while it speaks, with a sound server and a speech engine of its own; prints a line of JSON.

python -m tools.bench.speech spoken
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.hearing import Hearing
from tests.support.listener import Wall
from tests.support.sound_server import SoundServer
from tools.bench.probe import Probed, late, opened, pump, rest, touched

KEYS = 20
PATIENCE = 120


def spoken() -> dict[str, float]:
    """95th percentiles in milliseconds: `touches` while something is said, and from a key to the sound that answers."""
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder, sound(Path(folder)):
        from kiosk.speech.voice import Voice
        from kiosk.stand.speech import Speech

        stand, voice = opened(visit=True), Voice([sys.executable, "-m", "kiosk", "speak"])
        heard = Hearing(Path(folder) / "heard.raw", "null", latency=10)
        speech = Speech(Wall(stand.stand), lambda: voice)  # type: ignore[arg-type]
        stand.navigator.setEase("speech", True)
        pump(heard.hears, PATIENCE)
        figures = touched(stand)
        figures["answer"] = late([answer(stand, speech, heard) for _key in range(KEYS)])
        heard.close()
        voice.close()
    return figures


@contextmanager
def sound(folder: Path) -> Iterator[None]:
    """A sound server for this process and those that it starts."""
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    server = SoundServer()
    server.start()
    yield
    server.die()


def answer(stand: Probed, speech: object, heard: Hearing) -> float:
    """From a key to the sound, in milliseconds: pressed in silence."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    key = Qt.Key.Key_Down if stand.navigator.atHome else Qt.Key.Key_Up
    speaker = speech.speaker  # type: ignore[attr-defined]
    pump(lambda: speaker.silent, PATIENCE)
    rest(0.7)
    pressed = heard.now
    QTest.keyClick(stand.window, key)
    pump(lambda: heard.answered(pressed) is not None, PATIENCE)
    return (heard.answered(pressed) or 0.0) * 1000


if __name__ == "__main__":
    print(json.dumps({"spoken": spoken}[sys.argv[1]]()), flush=True)
    os._exit(0)
