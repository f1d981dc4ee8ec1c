"""What cannot be written is one line, whatever the disk says to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.desk.convert import convert
from kiosk.desk.schema import write_schemas
from kiosk.errors import OperatorError
from tests.support.paths import ROOT

CONTENT, POSTER = ROOT / "content", ROOT / "assets" / "film" / "poster.jpg"


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (lambda out: write_schemas(CONTENT, out), "schemas cannot be written to"),
        (lambda out: convert(POSTER, out, 100), "has no ending that says what it is"),
        (lambda out: convert(POSTER, out.with_suffix(".jpg"), 100), "poster.jpg could not be converted: "),
    ],
)
@pytest.mark.parametrize("place", ["file/below", "/proc/1/below"])
def test_a_place_that_takes_nothing_is_one_line(
    tmp_path: Path, write: Callable[[Path], object], said: str, place: str
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OperatorError, match=said):
        write(tmp_path / place)
