"""A file is found however its letters are made up, and its name can always be printed."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from kiosk.disk.names import composed, found, is_text, printable

COMPOSED = "Café/Été.jpg"
DECOMPOSED = unicodedata.normalize("NFD", COMPOSED)


@pytest.mark.parametrize(("written", "on_disk"), [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)])
def test_letters_that_look_alike_are_alike(tmp_path: Path, written: str, on_disk: str) -> None:
    (tmp_path / on_disk).parent.mkdir()
    (tmp_path / on_disk).touch()
    assert written != on_disk
    assert found(tmp_path, written) == tmp_path / on_disk
    assert composed(written) == composed(on_disk)


def test_the_very_name_comes_before_one_that_looks_alike(tmp_path: Path) -> None:
    for name in ("é.jpg", unicodedata.normalize("NFD", "é.jpg")):
        (tmp_path / name).touch()
        assert found(tmp_path, name) == tmp_path / name


def test_what_is_not_there_stays_as_it_is_written(tmp_path: Path) -> None:
    assert found(tmp_path, COMPOSED) == tmp_path / COMPOSED


def test_bytes_that_are_no_letters_are_printed_as_bytes() -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    assert not is_text(name)
    assert printable(name) == r"caf\xe9.jpg"
    assert is_text("café.jpg")
    assert printable("café.jpg") == "café.jpg"
