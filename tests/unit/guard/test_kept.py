"""What the guard knows comes through a power cut; a file that is damaged, or newer, does not stop it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.guard import kept
from kiosk.guard.fork import KEPT
from kiosk.guard.history import Cause, Fall, History

KNOWN = History(
    falls=(Fall(12.5, Cause.FROZEN, "film", "000003", -9, True), Fall(20, Cause.CRASHED)),
    trouble=20,
    safe=True,
    software=True,
    left_out=("film",),
    left_out_of="000003",
    content="000003",
    reboot=True,
    rebooted=3.0,
)


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    kept.save(tmp_path, KNOWN, 42.5)
    assert kept.load(tmp_path) == (KNOWN, 42.5)
    kept.save(tmp_path, replace(KNOWN, falls=()), 50)
    assert kept.load(tmp_path)[0].falls == ()
    assert [path.name for path in tmp_path.iterdir()] == [KEPT]
    kept.save(tmp_path, History(content="000004", trouble=9), 60)
    assert not list(tmp_path.iterdir()), "where there is nothing to know"


FALLS = '{"version": 1, "now": 1, "falls": [{"cause": "X"}]}'


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"version": 1}', FALLS, "\0\0\0", "[" * 9_000])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / KEPT).write_text(text)
    assert kept.load(tmp_path) == (History(), 0)


def test_a_folder_that_is_gone_is_as_an_empty_one(tmp_path: Path) -> None:
    assert kept.load(tmp_path / "gone") == (History(), 0)
    with pytest.raises(FileNotFoundError):
        kept.save(tmp_path / "gone", KNOWN, 1)


def test_a_newer_file_is_put_aside_and_said(tmp_path: Path) -> None:
    text = json.dumps({"version": kept.VERSION + 1, "surprise": []})
    (tmp_path / KEPT).write_text(text)
    with pytest.raises(kept.Newer):
        kept.load(tmp_path)
    assert (tmp_path / f"{KEPT}.newer").read_text() == text
    assert kept.load(tmp_path) == (History(), 0)
