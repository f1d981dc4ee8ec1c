"""A film that is copied over with a broken one: visitors go on with the good one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.stand.live import Live
from tests.corpus import films
from tests.corpus.recorder import Film, hole
from tests.support.content import Folder
from tests.support.stand import Stand
from tests.support.wait import wait_until

GOOD = Film("webm", "libvpx-vp9", sounds=("libopus",))
BROKEN: dict[str, films.Made] = {
    "cut short": lambda: GOOD.made()[:-800],
    "with a hole": lambda: hole(GOOD.made(), 600),
    "of a coding that is not played": Film("webm", "libsvtav1", sounds=("libopus",)).made,
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_film_never_comes_onto_the_screen(tmp_path: Path, qapp: QGuiApplication, broken: str) -> None:
    folder = Folder(tmp_path)
    films.written(folder, "f.webm", GOOD.made)
    live = Live(folder.root, tmp_path / "state")
    site = live.first()
    assert site
    stand = Stand.on(site, size=(640, 360))
    stand.navigator.pause()
    kept: list[bool] = []
    refused: list[object] = []
    live.begun.connect(lambda: kept.append(True))
    live.changed.connect(stand.navigator.replace)
    live.refused.connect(refused.append)
    live.start()
    wait_until(lambda: kept, "the good film to be kept")
    folder.asset("f.webm", BROKEN[broken]())
    wait_until(lambda: refused, "the broken film to be refused")
    stand.go("shape")
    films.plays(stand)
    assert "The film cannot be played" not in stand.names()
    live.stop()
    stand.close()
