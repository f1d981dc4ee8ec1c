"""A program without Qt Multimedia's plugin: the film is a calm page, and the doctor says what is wrong."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from tests.support.content import Folder
from tests.support.paths import ROOT
from tests.support.wait import wait_until

# In a process of its own, for the plugin stays with the process that once found it.
KIOSK = """
import sys
from PySide6.QtCore import QCoreApplication
from kiosk import cli
from kiosk.stand import app

plugins, made = sys.argv.pop(1), app.application
def bare():
    application = made()
    QCoreApplication.setLibraryPaths([plugins])
    return application
app.application = bare
sys.exit(cli.main(sys.argv[1:]))
"""
FILM = "kind: film\ntitle: {en: The film, ru: Фильм}\nfilm: film.webm\nposter: poster.jpg\nduration: 1:16\n"
BEHIND = "  - {page: hello}"
ROTATION = "  - {page: film, seconds: 3}\n  - {page: hello, seconds: 3}"


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """`kiosk`, with all of Qt's plugins but the one."""
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    for kind in Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)).iterdir():
        if kind.name != "multimedia":
            (plugins / kind.name).symlink_to(kind)
    return [sys.executable, "-c", KIOSK, str(plugins)]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    for ours, name in (("film.webm", "sample.webm"), ("poster.jpg", "poster.jpg")):
        shutil.copy(ROOT / "assets" / "film" / name, folder.assets / ours)
    folder.write("pages/film.yaml", FILM)
    folder.edit("site.yaml", "page: opium", "page: film")
    folder.edit("site.yaml", BEHIND, ROTATION)
    return folder


def test_the_rotation_goes_on_and_the_log_says_why(folder: Folder, command: list[str], tmp_path: Path) -> None:
    state = tmp_path / "state"

    def complaints() -> list[str]:
        log = state / "log" / "kiosk.log"
        lines = log.read_text("utf-8").splitlines() if log.is_file() else []
        return [line for line in lines if "the film cannot be played" in line]

    run = ["run", "--windowed", "640x360", "--content", str(folder.root), "--state", str(state)]
    with subprocess.Popen([*command, *run], cwd=ROOT, stderr=subprocess.DEVNULL) as stand:
        try:
            wait_until(lambda: len(complaints()) > 1, "the film's second turn", 60_000)
        finally:
            stand.terminate()
    assert all("Qt Multimedia's plugin" in line for line in complaints())


def test_the_doctor_does_not_blame_the_film(folder: Folder, command: list[str]) -> None:
    look = [*command, "doctor", "--content", str(folder.root), "--format", "json"]
    told = subprocess.run(look, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    film = next(line for line in json.loads(told) if line["subject"] == "film film")
    assert film["verdict"] == "will not work"
    assert "unpack the program again" in film["todo"]
