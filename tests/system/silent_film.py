"""A visit to the film while the sound server goes away: `restarted`, when it comes back, or `gone`.

`unnoticed` is one that went while nothing was played, `in a pause` one that went while the film rested.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

from kiosk.content.load import load
from kiosk.stand.app import application
from tests.support.film import Cinema
from tests.support.sound_server import SoundServer
from tests.support.stand import Stand
from tests.support.wait import wait_until


def main() -> None:
    server = SoundServer()
    server.start()
    _app = application()
    stand = Stand.on(load(Path("content"))[0], size=(960, 540))
    stand.navigator.pause()
    stand.go("film")
    cinema = Cinema(stand)
    if sys.argv[1] == "unnoticed":
        server.die()
        cinema.play()
        goes_on(cinema)
        end()
    if sys.argv[1] == "in a pause":
        cinema.play()
        wait_until(lambda: cinema.position > 200, "the film to play")
        cinema.pause()
        server.die()
        cinema.seek(20_000)
        stand.tap(cinema.words.play)
        goes_on(cinema)
        end()
    cinema.play()
    wait_until(lambda: cinema.position > 200, "the film to play")
    server.die()
    if sys.argv[1] == "restarted":
        server.start()
        goes_on(cinema)
        assert stand.navigator.property("busy")
        cinema.pause()
        assert not stand.navigator.property("busy")
        stand.tap(cinema.words.play)
    else:
        goes_on(cinema)
        stand.go("home")
        stand.go("film")
        cinema.play()
    goes_on(cinema)
    server.die()
    end()


def end() -> NoReturn:
    print("to the end", flush=True)
    os._exit(0)  # Qt would wait for the sound server


def goes_on(cinema: Cinema) -> None:
    place = cinema.position
    wait_until(lambda: cinema.position > place + 2000, "two seconds more of film", 40_000)


if __name__ == "__main__":
    main()
