"""Pictures that the stand cannot show, written anew as pictures that it can."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.desk.convert import convert
from kiosk.editing.media.verdict import judged
from kiosk.errors import OperatorError
from tests.support.content import Folder
from tests.support.heic import SIDES, heic

RED = (200, 30, 20)


def close(found: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


def made(folder: Folder, source: Path, most: int = 7680) -> Image.Image:
    """What the source becomes, which is good then."""
    site = folder.site().file
    verdict = judged(source, site)
    assert verdict.curable, verdict
    target = source.with_name(f"new{verdict.becomes}")
    assert convert(source, target, most) == 0
    assert not judged(target, site).curable
    with Image.open(target) as picture:
        picture.load()
        return picture


def test_a_phones_photo_becomes_one_that_everybody_shows(tmp_path: Path) -> None:
    (tmp_path / "IMG_0001.HEIC").write_bytes(heic(RED))
    picture = made(Folder(tmp_path), tmp_path / "IMG_0001.HEIC")
    assert (picture.format, picture.size) == ("JPEG", SIDES)
    assert close(picture.getpixel((40, 30)), RED)


def test_colours_for_print_become_colours_of_screens(tmp_path: Path) -> None:
    Image.new("CMYK", (1200, 800), (0, 255, 255, 0)).save(tmp_path / "print.jpg")
    picture = made(Folder(tmp_path), tmp_path / "print.jpg")
    assert picture.mode == "RGB"
    assert close(picture.getpixel((5, 5)), (254, 0, 0))


@pytest.mark.parametrize(("name", "form"), [("scan.tif", "JPEG"), ("plan.bmp", "PNG")])
def test_other_programs_forms_become_those_of_the_stand(tmp_path: Path, name: str, form: str) -> None:
    Image.new("RGB", (1200, 800), RED).save(tmp_path / name)
    picture = made(Folder(tmp_path), tmp_path / name)
    assert picture.format == form
    assert close(picture.getpixel((5, 5)), RED)


def test_a_picture_that_is_too_large_is_made_smaller(tmp_path: Path) -> None:
    Image.new("RGB", (9000, 1000), RED).save(tmp_path / "wide.jpg")
    assert made(Folder(tmp_path), tmp_path / "wide.jpg", 3000).size == (3000, 333)


def test_a_picture_that_lies_on_its_side_is_turned(tmp_path: Path) -> None:
    """A PNG, which nobody turns who shows it."""
    picture = Image.new("RGB", (1200, 800), RED)
    turned = picture.getexif()
    turned[0x0112] = 6
    picture.save(tmp_path / "side.png", exif=turned)
    assert made(Folder(tmp_path), tmp_path / "side.png").size == (800, 1200)


def test_what_cannot_be_converted_is_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.heic").write_bytes(heic(RED)[:300])
    with pytest.raises(OperatorError, match=r"a\.heic could not be converted: .* — save it as JPEG"):
        convert(tmp_path / "a.heic", tmp_path / "a.jpg", 100)
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    with pytest.raises(OperatorError, match=r"a package is missing — install it with: pip install"):
        convert(tmp_path / "a.heic", tmp_path / "a.jpg", 100)
    assert not (tmp_path / "a.jpg").exists()
