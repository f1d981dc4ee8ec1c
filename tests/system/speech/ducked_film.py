"""A film whose sound is recorded while the stand speaks, and while it does not: the levels are printed."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from kiosk.content.load import load
from kiosk.stand.app import application
from tests.support.film import Cinema
from tests.support.hearing import QUIET, SILENCE, Hearing
from tests.support.sound_server import SoundServer
from tests.support.stand import Stand
from tests.support.wait import wait_until

SECONDS = 4_000


def goes_on(cinema: Cinema, place: float) -> bool:
    return cinema.position > place + SECONDS


def main() -> None:
    server = SoundServer()
    server.start()
    _app = application()
    stand = Stand.on(load(Path("content"))[0], size=(960, 540))
    stand.navigator.pause()
    stand.go("film")
    cinema = Cinema(stand)
    cinema.play()
    wait_until(lambda: cinema.position > 2_000, "the film to play")
    for talks in (False, True, False):
        stand.navigator.talks = talks
        place = cinema.position
        heard = Hearing(Path(sys.argv[1]), "null")
        wait_until(partial(goes_on, cinema, place), "the film to go on", 60_000)
        heard.close()
        levels = sorted(level for level in heard.loudness(3) if level > SILENCE)
        print(levels[len(levels) // 2] if levels else QUIET, flush=True)
    server.die()
    os._exit(0)  # Qt would wait for the sound server


if __name__ == "__main__":
    main()
