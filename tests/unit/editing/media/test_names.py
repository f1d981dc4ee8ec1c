"""Names that every system spells alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.editing.media.names import LONGEST, free, safe

NAMES = {
    "IMG_0001.JPG": "img-0001.jpg",
    "Фото делегации (1).JPEG": "фото-делегации-1.jpeg",
    "Vue générale – été.png": "vue-generale-ete.png",
    "сои\u0306ка.png": "сойка.png",
    "会议 照片.jpg": "会议-照片.jpg",
    "../../etc/passwd.jpg": "passwd.jpg",
    "CON.png": "file-con.png",
    "...": "file",
    "a/b\\c:d*?.webm": "b-c-d.webm",
    f"{'ф' * 200}.mp4": f"{'ф' * (LONGEST // 2)}.mp4",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_made_safe(name: str) -> None:
    assert safe(name) == NAMES[name]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    for name in ("A.jpg", "a-2.jpg"):
        (tmp_path / name).touch()
    assert free(tmp_path, "a.jpg") == "a-3.jpg"
    assert free(tmp_path / "new", "a.jpg") == "a.jpg"
