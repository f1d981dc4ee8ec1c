"""The packaged program as a technician and a writer use it, with nothing of the build to lean on."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk import __version__
from kiosk.model.embargo import embargoed_pages
from kiosk.model.site import Site
from kiosk.stand.paths import own_state
from kiosk.use import database, notes
from tests.package.conftest import Program
from tests.support.clock import still
from tests.support.command import kiosk
from tests.support.month import month
from tests.support.stand import MOMENT


def test_its_version_names_the_commit_qt_and_ffmpeg(program: Program) -> None:
    told = program("--version")
    assert told.returncode == 0
    assert re.match(rf"kiosk {re.escape(__version__)} \([0-9a-f]{{12}}\+?\)", told.stdout)
    assert re.search(r"Qt 6\.\d+\.\d+ · FFmpeg \d+\.\d+", told.stdout)


def test_every_page_opens_in_two_languages(program: Program, site: Site, tmp_path: Path) -> None:
    done = program("snapshot", "--out", tmp_path, "--languages", "ru,ar", "--sizes", "1366x768", "--at", MOMENT)
    assert done.returncode == 0, done.stderr
    there = site.pages.keys() - embargoed_pages(site, still(site, MOMENT).now())
    pictures = {f"{page}-{code}-1366x768.png" for page in ("home", "film-transcript", *there) for code in ("ru", "ar")}
    assert {path.name for path in tmp_path.glob("*.png")} == pictures


def test_the_doctor_decodes_pictures_and_sound(program: Program) -> None:
    findings = {each["subject"]: each for each in json.loads(program("doctor", "--format", "json").stdout)}
    pictures, sound = re.findall(r"(\d+) (?:pictures|s of sound)", findings["film film"]["says"])
    assert int(pictures) > 0
    assert int(sound) > 0
    assert findings["fonts"]["verdict"] == "good"
    assert findings["content"]["verdict"] == "good"
    assert str(program.folder) in findings["content"]["says"]


def test_good_content_is_good(program: Program) -> None:
    done = program("check")
    assert (done.returncode, done.stderr) == (0, "")


def test_texts_are_fitted(program: Program) -> None:
    done = program("check", "--fit", "--pages", "home", "--languages", "ar", "--sizes", "1366x768")
    assert done.returncode == 0, done.stderr
    assert "no problems" in done.stdout


def test_a_broken_page_is_told_as_from_source(program: Program, tmp_path: Path) -> None:
    shutil.copytree(program.folder / "content", tmp_path / "content")
    shutil.copytree(program.folder / "assets", tmp_path / "assets")
    for path in tmp_path.rglob("*"):
        path.chmod(path.stat().st_mode | 0o200)
    page = tmp_path / "content" / "pages" / "film.yaml"
    page.write_text(page.read_text("utf-8").replace("poster:", "postr:"), "utf-8")
    packaged, source = program("check", tmp_path / "content"), kiosk("check", tmp_path / "content")
    assert packaged.returncode == source.returncode == 1
    assert "did you mean 'poster'?" in packaged.stdout
    assert packaged.stdout == source.stdout


def test_figures_of_use_are_reported_without_a_display(program: Program, tmp_path: Path) -> None:
    database.add(notes.folder(own_state(tmp_path, program.folder / "content")), month())
    away = replace(program, more={"DISPLAY": ""})
    done = away("report", "--state", tmp_path, "--out", tmp_path / "report.pdf")
    assert done.returncode == 0, done.stderr
    assert "How the stand is used" in str(PdfReader(tmp_path / "report.pdf").metadata)


@pytest.mark.parametrize("command", ["schema", "new", "proof", "preview", "install"])
def test_every_command_is_there(program: Program, command: str) -> None:
    assert program(command, "--help").returncode == 0


def test_installing_names_the_packaged_program(program: Program) -> None:
    told = program("install", "--dry-run")
    assert f'ExecStart="{program.folder / "kiosk"}" "run"' in told.stdout
    assert not list(program.home.rglob("*.service"))
