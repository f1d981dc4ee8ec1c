"""Files that staff bring come under assets/ whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kiosk.editing.media.adding import ORIGINALS, Addition, converted, copied, forgotten, planned
from kiosk.editing.media.verdict import judged
from tests.support.content import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def photo(folder: Folder, name: str, colour: str = "red") -> Path:
    path = folder.root.parent / "brought" / name
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", (1200, 800), colour).save(path)
    return path


def plan(folder: Folder, path: Path) -> Addition:
    return planned(path, folder.assets, judged(path, folder.site().file))


def names(folder: Folder) -> list[str]:
    return sorted(path.relative_to(folder.assets).as_posix() for path in folder.assets.rglob("*") if path.is_file())


def test_a_picture_is_copied_under_a_safe_name_and_none_is_overwritten(folder: Folder) -> None:
    assert copied(plan(folder, photo(folder, "Фото 1.PNG")), lambda _: True)
    assert copied(plan(folder, photo(folder, "фото-1.png", "blue")), lambda _: True)
    assert names(folder) == ["pictures/фото-1-2.png", "pictures/фото-1.png"]


def test_the_same_picture_twice_is_there_once(folder: Folder) -> None:
    for _ in range(2):
        addition = plan(folder, photo(folder, "a.png"))
        assert copied(addition, lambda _: True)
    assert names(folder) == ["pictures/a.png"]
    assert plan(folder, folder.assets / "pictures" / "a.png").name == "pictures/a.png"


def test_what_is_stopped_leaves_nothing(folder: Folder) -> None:
    assert not copied(plan(folder, photo(folder, "a.png")), lambda part: part < 0)
    assert names(folder) == []


def test_a_disk_that_refuses_leaves_nothing(folder: Folder) -> None:
    addition = plan(folder, photo(folder, "a.png"))
    addition.source.unlink()
    with pytest.raises(FileNotFoundError):
        copied(addition, lambda _: True)
    assert names(folder) == []


def test_a_name_that_somebody_else_took_meanwhile_stays_theirs(folder: Folder) -> None:
    addition = plan(folder, photo(folder, "a.png"))
    folder.asset("pictures/a.png", b"theirs")
    assert addition.there
    converting = Addition(addition.source, folder.assets, addition.verdict, "pictures/a.png")
    converting.part.write_bytes(b"new")
    with pytest.raises(FileExistsError):
        converted(converting)
    forgotten(converting)
    assert (folder.assets / "pictures/a.png").read_bytes() == b"theirs"
    assert not converting.part.exists()


def test_what_was_converted_is_kept_where_the_stand_does_not_look(folder: Folder) -> None:
    addition = plan(folder, photo(folder, "Plan.bmp"))
    assert addition.name == "pictures/plan.png"
    addition.part.parent.mkdir(parents=True)
    Image.new("RGB", (1200, 800)).save(addition.part)
    converted(addition)
    assert names(folder) == [f"{ORIGINALS}/plan.bmp", "pictures/plan.png"]
    assert not folder.examined()
