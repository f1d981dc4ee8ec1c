"""Pictures that were painted for the first picture: the next start shows the same ones without painting them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.ui.painted import Painted


def picture(colour: str = "#e8b84f", width: int = 7) -> QImage:
    image = QImage(width, 5, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colour))
    image.setPixelColor(1, 2, QColor(9, 8, 7, 6))
    return image


def never() -> QImage:
    raise AssertionError("it was painted before")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    painted = Painted(tmp_path / "painted", "1")
    painted.picture("knot", picture)
    painted.keep()
    return tmp_path / "painted"


def test_a_picture_is_painted_once(folder: Path) -> None:
    assert Painted(folder, "1").picture("knot", never) == picture()


def test_another_program_paints_anew(folder: Path) -> None:
    assert Painted(folder, "2").picture("knot", lambda: picture("#ffffff")) == picture("#ffffff")


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda _: b"",
        lambda _: b"\0" * 8,
        lambda data: b"\xff" * 8 + data[8:],
        lambda data: b"\xff\xff\xff\xff\0\0\0\0" + data[8:],
    ],
)
def test_a_damaged_picture_is_painted_anew(folder: Path, harm: type[bytes]) -> None:
    for path in folder.iterdir():
        path.write_bytes(harm(path.read_bytes()))
    assert Painted(folder, "1").picture("knot", lambda: picture("#ffffff")) == picture("#ffffff")


def test_only_what_the_last_first_picture_was_made_of_is_kept(folder: Path) -> None:
    painted = Painted(folder, "1")
    painted.picture("rise", picture)
    painted.keep()
    painted.picture("later", picture)
    painted.keep()
    assert Painted(folder, "1").picture("rise", never) == picture()
    for gone in ("knot", "later"):
        assert Painted(folder, "1").picture(gone, lambda: picture("#ffffff")) == picture("#ffffff")


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    painted = Painted()
    painted.picture("knot", picture)
    painted.keep()
    assert not list(tmp_path.iterdir())
