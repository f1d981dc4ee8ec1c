"""A spoken visit with real sound, by keys alone; what came out of the loudspeaker is printed as a line of JSON.

python -m tests.system.speech.heard_visit LANGUAGE FOLDER
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest

from kiosk.content.load import load
from kiosk.speech.elements import Role, here
from kiosk.speech.voice import Voice
from kiosk.stand.app import application
from kiosk.stand.speech import Speech
from tests.support.film import Cinema
from tests.support.film_sound import STEP, film_sound, votes, which
from tests.support.hearing import RATE, Hearing
from tests.support.listener import KEYS, Wall
from tests.support.paths import ROOT
from tests.support.reader import plain
from tests.support.sound_server import SoundServer
from tests.support.stand import Stand
from tests.support.wait import wait_until

PATIENCE = 60_000
MOST = 90
FILM, MOST_OF_FILM = 8.0, 45.0
"""Seconds of the film that are listened to, and as long as it is not known which film it is."""
FILMS = {file.name: file for file in sorted((ROOT / "assets" / "film").glob("sample*.webm"))}


class Overheard(Voice):
    """A voice that remembers what it said, too."""

    said: list[str]

    def say(self, text: str, language: str) -> None:
        self.said.append(text)
        super().say(text, language)


class Visitor:
    """Presses the next key as soon as one is answered, unless something is to be heard to its end."""

    def __init__(self, stand: Stand, language: str, folder: Path) -> None:
        self.stand, self.language, self.folder = stand, language, folder
        self.voice = Overheard([sys.executable, "-m", "kiosk", "speak"])
        self.voice.said = []
        self.speech = Speech(Wall(stand), lambda: self.voice)  # type: ignore[arg-type]
        self.figures: dict[str, Any] = {}
        self.sounds = {name: film_sound(file) for name, file in FILMS.items()}

    @property
    def words(self) -> Any:
        return self.stand.navigator.site.words[self.language]

    def press(self, deed: str) -> str:
        self.voice.said.clear()
        QTest.keyClick(self.stand.window, KEYS[deed])
        wait_until(lambda: self.voice.said or self.speech.speaker is None, f"an answer to {deed}", PATIENCE)
        self.stand.settle()
        return plain(" ".join(self.voice.said))

    def finds(self, text: str, by: str = "down") -> str:
        heard = plain(" ".join(self.voice.said))
        for _ in range(MOST):
            if plain(text) in heard:
                return heard
            heard = self.press(by)
        raise AssertionError(f"'{text}' is not heard")

    def rests(self) -> None:
        """Listens to the end."""
        what = f"all to be said, such as {self.voice.said[-1:]}"
        wait_until(lambda: self.speech.speaker and self.speech.speaker.silent, what, PATIENCE)

    def listens(self, name: str) -> None:
        """Has the text said again, and measures it to its end."""
        self.rests()
        heard = self.hearing(name)
        self.press("select")
        self.rests()
        self.told(name, heard)

    def hearing(self, name: str) -> Hearing:
        """A recorder that listens already."""
        heard = Hearing(self.folder / f"{name}.raw", "null")
        wait_until(lambda: heard.now > 0, "the recorder to listen", PATIENCE)
        return heard

    def told(self, name: str, heard: Hearing) -> None:
        heard.close()
        self.figures[name] = {
            "seconds": heard.seconds(),
            "level": heard.level(),
            "pause": heard.longest_pause(),
        }


def wakes_the_stand(visitor: Visitor) -> None:
    site = visitor.stand.navigator.site
    heard = visitor.hearing("welcome")
    QTest.keyClick(visitor.stand.window, KEYS["help"])
    wait_until(lambda: heard.seconds() > 0.5, "how a language is chosen", PATIENCE)
    wait_until(lambda: on(visitor, Role.RadioButton), "the languages to be offered")
    visitor.told("welcome", heard)
    visitor.voice.rate = 2.0
    visitor.finds(site.language(visitor.language).name)
    visitor.press("select")
    wait_until(lambda: on(visitor, Role.Heading), "the page's title")
    assert visitor.stand.navigator.language == visitor.language


def hears_a_chart(visitor: Visitor) -> None:
    site, say = visitor.stand.navigator.site, visitor.stand.say
    visitor.finds(say(site.file.sections[1].title, visitor.language))
    visitor.press("select")
    visitor.finds(say(site.pages["opium"].title, visitor.language))
    visitor.press("select")
    visitor.finds(visitor.stand.scene.property("sentence"))
    visitor.listens("chart")


def plays_the_described_film(visitor: Visitor) -> None:
    stand, site = visitor.stand, visitor.stand.navigator.site
    visitor.press("back")
    visitor.press("back")
    film = next(section for section in site.file.sections if section.page == "film")
    visitor.finds(stand.say(film.title, visitor.language))
    visitor.press("select")
    cinema = Cinema(stand, visitor.language)
    visitor.finds(f"{visitor.words.play}, ")
    visitor.press("select")
    wait_until(lambda: cinema.playing and cinema.position > 0, "the film to play", PATIENCE)
    visitor.finds(f"{visitor.words.audio_description}. {visitor.words.role_switch}")
    assert visitor.words.on in visitor.press("select")
    visitor.rests()
    place = cinema.position
    wait_until(lambda: cinema.position > place + 3000, "the other sound to be in step", PATIENCE)
    heard = visitor.hearing("film")
    before = cinema.position  # of the last picture that was shown, which may be a while ago
    wait_until(lambda: cinema.position > before, "the film to go on", PATIENCE)
    begun = cinema.position / 1000 - heard.now / RATE
    found = Counter[str]()
    while not which(found) and heard.now < MOST_OF_FILM * RATE:
        enough = heard.now + FILM * RATE
        wait_until(lambda: heard.now > enough, "the film to be heard", PATIENCE)  # noqa: B023 - called at once
        found = votes(heard.loudness(window=STEP), begun, visitor.sounds)
    visitor.told("film", heard)
    visitor.figures["film"] |= {"is": which(found), "votes": found}


def is_asked(visitor: Visitor) -> None:
    visitor.press("back")
    visitor.rests()
    heard = visitor.hearing("still there")
    visitor.voice.said.clear()
    visitor.stand.navigator.ask()
    wait_until(lambda: heard.seconds() > 0.5, "the question", PATIENCE)
    visitor.rests()
    visitor.told("still there", heard)
    assert plain(visitor.words.still_there) in plain(" ".join(visitor.voice.said))
    visitor.press("select")
    assert visitor.stand.navigator.mode == "visit"


def goes(visitor: Visitor) -> None:
    heard = visitor.hearing("end")
    visitor.stand.navigator.end()
    wait_until(lambda: visitor.speech.speaker is None, "the spoken visit to be over", PATIENCE)
    visitor.told("end", heard)


def on(visitor: Visitor, role: Role) -> bool:
    """Whether the keyboard is on something of a role."""
    element = here(visitor.stand.window)
    return element is not None and element.role is role


def main() -> None:
    language, folder = sys.argv[1], Path(sys.argv[2])
    server = SoundServer()
    server.start()
    _app = application()
    stand = Stand.on(load(Path("content"))[0], size=(960, 540))
    stand.navigator.pause()
    stand.window.requestActivate()
    wait_until(stand.window.isActive, "the window to have the keyboard")
    visitor = Visitor(stand, language, folder)
    for part in (wakes_the_stand, hears_a_chart, plays_the_described_film, is_asked, goes):
        part(visitor)
    print(json.dumps(visitor.figures), flush=True)
    server.die()
    os._exit(0)  # Qt would wait for the sound server


if __name__ == "__main__":
    main()
