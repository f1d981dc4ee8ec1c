"""`kiosk report` as it is typed, and the figures of a stand that ran."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.stand.paths import own_state
from kiosk.use import database, notes
from tests.support.command import kiosk
from tests.support.month import month
from tests.support.paths import ROOT
from tests.support.running import Running

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state folder of a stand that ran for a month."""
    state = tmp_path_factory.mktemp("state")
    database.add(place_of(state), month())
    return state


def place_of(state: Path) -> Path:
    return notes.folder(own_state(state, CONTENT))


def report(state: Path, *arguments: str | Path) -> str:
    done = kiosk("report", "--content", CONTENT, "--state", state, *arguments, without=("DISPLAY",))
    said = [line for line in done.stderr.splitlines() if "uncollectable" not in line]  # PySide's own, at its end
    assert (done.returncode, said) == (0, [])
    return done.stdout


def test_a_short_one_is_printed(state: Path) -> None:
    said = report(state)
    assert "Is it used?\n  In 31 days there were about" in said
    assert "“Three-level mechanism”" in said
    assert len(said.splitlines()) < 24


def test_the_pdf_is_printed_without_a_display_and_can_be_searched(state: Path, tmp_path: Path) -> None:
    out = tmp_path / "for the ambassador" / "report.pdf"
    assert report(state, "--out", out).strip() == str(out)
    pdf = PdfReader(out)
    assert pdf.metadata is not None
    assert "How the stand is used" in str(pdf.metadata.title)
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages} == {(595, 842)}
    text = " ".join(page.extract_text() for page in pdf.pages).replace("\xa0", " ").replace("\n", " ")
    for said in (
        "How the stand is used",
        "1–31 March 2017",
        "In 31 days there were about",
        "Russian · Русский",
        "中文",
    ):
        assert said in text, said
    assert 3 <= len(pdf.pages) <= 6
    assert [path.name for path in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize("name", ["report.html", "report.csv", "report.json"])
def test_other_files_are_written_by_their_endings(state: Path, tmp_path: Path, name: str) -> None:
    report(state, "--from", "2017-03-13", "--to", "2017-03-13", "--out", tmp_path / name)
    text = (tmp_path / name).read_text("utf-8")
    assert "2017" in text
    if name.endswith("json"):
        assert json.loads(text)["from"] == json.loads(text)["to"] == "2017-03-13"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--from", "13 March"], "'13 March' is no day; write it as in 2017-03-13"),
        (["--from", "2017-03-14", "--to", "2017-03-13"], "--from 2017-03-14 is later than --to 2017-03-13"),
        (["--from", "2016-03-14", "--to", "2016-03-15"], "no figures of use of 2016-03-14 to 2016-03-15; there are"),
        (["--language", "de"], "there is no report in 'de': its languages are en, ru, zh, fr, es, ar"),
        (["--out", "report.docx"], "a report is written as .pdf, .html, .csv or .json"),
        (["--out", "/proc/no/report.pdf"], "the report cannot be written to '/proc/no/report.pdf'"),
    ],
)
def test_what_cannot_be_told_is_one_line(state: Path, arguments: list[str], line: str) -> None:
    done = kiosk("report", "--content", CONTENT, "--state", state, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_stand_that_never_ran_has_nothing_to_report(tmp_path: Path) -> None:
    done = kiosk("report", "--content", CONTENT, "--state", tmp_path)
    assert done.returncode == 2
    assert "there are no figures of use in" in done.stderr


def test_figures_of_a_newer_version_are_refused(tmp_path: Path) -> None:
    database.add(place_of(tmp_path), month())
    with closing(sqlite3.connect(place_of(tmp_path) / database.NAME)) as file:
        file.execute("PRAGMA user_version = 2")
    done = kiosk("report", "--content", CONTENT, "--state", tmp_path)
    assert done.returncode == 2
    assert "is of a newer version of the stand" in done.stderr


def test_a_stand_that_ran_can_be_reported(tmp_path: Path) -> None:
    with Running(tmp_path, "--windowed", "960x540", "--page", "mechanism", "--content", CONTENT) as stand:
        stand.wait_for_picture()
    said = report(tmp_path / "state", "--out", tmp_path / "report.json")
    assert said
    rows = [
        (row["figure"], row["of"], row["value"])
        for section in json.loads((tmp_path / "report.json").read_text("utf-8"))["sections"]
        for row in section["figures"]
    ]
    assert ("page opened", "mechanism", "<5") in rows
    assert ("visit ended", "interrupted", "<5") in rows


def test_falls_that_the_guard_noted_are_in_the_report(state: Path) -> None:
    notes.note(place_of(state).parent, "fall", at=1_490_000_000)
    assert "Falls after which it was started again: 2." in report(state)
