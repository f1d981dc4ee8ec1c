"""The doctor's lines: what is good, what to look at, what will not work, and what to do about it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from kiosk.content.keep import keep
from kiosk.content.site import Site
from kiosk.desk.doctor import as_json, table
from kiosk.desk.health import Finding, broken, good, look, machine, screen
from kiosk.desk.health.film import Measure, film, verdict
from tests.support.command import kiosk
from tests.support.content import Folder

FILM = Path("assets/film/sample.webm").resolve()


def test_the_table_says_what_is_how_and_what_to_do() -> None:
    written = table([good("disk", "enough"), look("touch", "none", "plug it in"), broken("screen", "none", "buy one")])
    assert written.splitlines() == [
        "good          disk          enough",
        "look at this  touch         none",
        "                          → plug it in",
        "will not work screen        none",
        "                          → buy one",
    ]


def test_json_has_the_same_lines() -> None:
    findings = [look("touch", "none", "plug it in")]
    assert [Finding(**line) for line in json.loads(as_json(findings))] == findings


def test_a_whole_look_at_this_machine_has_nothing_that_will_not_work(tmp_path: Path) -> None:
    done = kiosk("doctor", "--format", "json", "--state", tmp_path)
    findings = {line["subject"]: line for line in json.loads(done.stdout)}
    assert set(findings) >= {"versions", "screen", "touch", "renderer", "sound", "disk", "content", "clock", "fonts"}
    assert findings["renderer"]["says"].startswith("software")
    assert all(line["todo"] for line in findings.values() if line["verdict"] != "good")
    assert done.returncode == any(line["verdict"] == "will not work" for line in findings.values())


def test_without_a_display_and_content_it_still_says_what_it_can(tmp_path: Path) -> None:
    done = kiosk("doctor", "--content", tmp_path / "none", without=("DISPLAY", "WAYLAND_DISPLAY"))
    assert done.returncode == 1
    assert "there is no display: touch" in done.stdout
    assert "there is no content folder" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NVIDIA GeForce RTX 2060/PCIe/SSE2", "good"),
        ("Mesa Intel(R) UHD Graphics 630", "good"),
        ("llvmpipe (LLVM 15.0.6, 256 bits)", "look at this"),
        ("", "will not work"),
    ],
)
def test_a_processor_that_draws_is_worth_a_look(name: str, expected: str) -> None:
    assert screen.drawn_by(name).verdict == expected


def test_a_screen_and_its_touch_are_told(qapp: QGuiApplication) -> None:
    assert screen.display(None).verdict == "will not work"
    told = screen.display(qapp.primaryScreen())
    assert "3840 × 2160, landscape" in told.says
    assert qapp.primaryScreen().geometry() == QRect(0, 0, 3840, 2160)
    assert screen.touch([]).verdict == "look at this"


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (Measure(pictures=100, needed=25, sound=16, has_sound=True), "good"),
        (Measure(pictures=40, needed=25, sound=6, has_sound=True), "look at this"),
        (Measure(pictures=20, needed=25, sound=3, has_sound=True), "will not work"),
        (Measure(pictures=100, needed=25, has_sound=True), "will not work"),
        (Measure(pictures=100, needed=25), "good"),
        (Measure(fault="Could not open file"), "will not work"),
    ],
)
def test_decoding_must_be_well_faster_than_the_film(measured: Measure, expected: str) -> None:
    assert verdict("film", measured).verdict == expected


def test_the_real_film_is_measured(qapp: QGuiApplication) -> None:
    assert "25 needed" in film("film", FILM).says


def test_a_file_that_is_no_film_will_not_work(qapp: QGuiApplication, tmp_path: Path) -> None:
    (tmp_path / "no.webm").write_text("no film")
    assert film("film", tmp_path / "no.webm").verdict == "will not work"


def test_the_bundled_fonts_have_the_letters_of_six_languages(qapp: QGuiApplication, site: Site) -> None:
    assert machine.fonts(site).says == "English, Русский, 中文, Français, Español, العربية"
    thai = site.file.languages[0].model_copy(update={"name": "ภาษาไทย"})
    there = replace(site, file=site.file.model_copy(update={"languages": (thai,)}))
    assert machine.fonts(there).verdict == "will not work"


def test_a_clock_past_the_programme_is_worth_a_look(site: Site) -> None:
    zone = ZoneInfo(site.file.time_zone)
    assert machine.clock(site, datetime(2017, 3, 13, 9, tzinfo=zone)).verdict == "good"
    assert "15 March 2017" in machine.clock(site, datetime(2017, 3, 16, tzinfo=zone)).says


def test_broken_content_is_told_apart_by_what_was_kept(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert machine.content(folder.root, tmp_path / "state").verdict == "good"
    keep(folder.site(), tmp_path / "state")
    folder.edit("pages/hello.yaml", "kicker:", "kikker:")
    assert machine.content(folder.root, tmp_path / "state").verdict == "look at this"
    assert machine.content(folder.root, tmp_path / "fresh").verdict == "will not work"
