"""The doctor's lines: what is good, what to look at, what will not work, and what to do about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from kiosk.desk.health import machine, screen
from kiosk.desk.health.film import film
from kiosk.model.site import Site

FILM = Path("assets/film/sample.webm").resolve()


def test_a_screen_and_its_touch_are_told(qapp: QGuiApplication) -> None:
    assert screen.display(None).verdict == "will not work"
    told = screen.display(qapp.primaryScreen())
    assert "3840 × 2160, landscape" in told.says
    assert qapp.primaryScreen().geometry() == QRect(0, 0, 3840, 2160)
    assert screen.touch([]).verdict == "look at this"


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
