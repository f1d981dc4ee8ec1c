"""A film with all that makes it one for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.stand.ffmpeg_log import silence
from tests.support.content import Folder
from tests.support.film import Cinema
from tests.support.paths import ROOT
from tests.support.reels import reel, tune
from tests.support.stand import Stand

LENGTH = 60
PAGE = """\
kind: film
title: Film
film: film.webm
poster: poster.jpg
duration: "1:00"
audio: {en: 1, ru: 2}
described: {en: described.webm}
signed: {film: signed.webm, language: International Sign}
transcript: {en: film.en.vtt}
chapters:
  - {at: "0:00", title: First}
  - {at: "0:20", title: Second}
"""


@pytest.fixture(scope="session")
def reels() -> dict[str, bytes]:
    """The files of the film, made once."""
    said = (f"00:{at:02}.000 --> 00:{at + 2:02}.000\nPassage {at}\n" for at in range(0, LENGTH - 2, 2))
    return {
        "film.webm": reel(LENGTH, sounds=2),
        "signed.webm": reel(LENGTH),
        "described.webm": tune(LENGTH),
        "film.en.vtt": "\n".join(["WEBVTT\n", *said]).encode(),
        "poster.jpg": (ROOT / "assets" / "film" / "poster.jpg").read_bytes(),
    }


@pytest.fixture
def everyones(tmp_path: Path, qapp: QGuiApplication, reels: dict[str, bytes]) -> Iterator[Cinema]:
    """Its page, at rest."""
    folder = Folder(tmp_path)
    for name, data in reels.items():
        folder.asset(name, data)
    folder.write("pages/film.yaml", PAGE)
    folder.edit("site.yaml", "page: opium", "page: film")
    stand = Stand.on(folder.site(), size=(960, 540))
    stand.navigator.pause()
    stand.go("film")
    yield Cinema(stand)
    stand.close()
    silence()
