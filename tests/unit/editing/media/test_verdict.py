"""What is said of a file before it is taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.editing.media.verdict import judged, size
from tests.support.content import Folder
from tests.support.heic import heic
from tests.support.sheets import codes

FILES = {
    "notes.docx": (b"PK\x03\x04 word", "other", ["media-unknown"], ""),
    "film.vtt": (b"WEBVTT\n", "text", [], ""),
    "film.mp4": (b"RIFF....AVI LIST", "film", ["film-format"], ".mp4"),
    "cut.mp4": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08free", "film", ["film-without-index"], ""),
    "photo.jpg": (heic((1, 2, 3)), "picture", ["picture-heic"], ".jpg"),
    "broken.png": (b"\x89PNG\r\n\x1a\n\0\0", "picture", ["picture-damaged"], ""),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    raw, sort, said, becomes = FILES[name]
    (tmp_path / name).write_bytes(raw)
    found = judged(tmp_path / name, Folder(tmp_path).site().file)
    assert (found.sort, codes(found.issues), found.becomes) == (sort, said, becomes)
    assert not found.good or sort == "text"


def test_a_small_picture_is_good_and_said_to_be_small(tmp_path: Path) -> None:
    Image.new("RGB", (100, 80)).save(tmp_path / "small.png")
    found = judged(tmp_path / "small.png", Folder(tmp_path).site().file)
    assert found.good
    assert codes(found.issues) == ["picture-small"]
    assert size(tmp_path / "small.png") == (100, 80)
