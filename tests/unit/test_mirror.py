"""tests/unit mirrors kiosk/, and tests/unit/tools tools/: what tests a module stands where it stands, by its name."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

import pytest

from tests.support.paths import ROOT

UNIT = ROOT / "tests" / "unit"
EVERY_KIND = "pages"
"""What directly stands here looks at all kinds of page."""
FILES = [path.relative_to(UNIT) for path in sorted(UNIT.rglob("test_*.py")) if path.parent != UNIT]


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_file_stands_where_its_module_stands(file: Path) -> None:
    root = ROOT if file.parts[0] == "tools" else ROOT / "kiosk"
    folder, words = root / file.parent, file.stem.removeprefix("test_").split("_")
    modules = {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert {*accumulate(words, "{}_{}".format)} & modules or str(file.parent) == EVERY_KIND
