"""Nothing else asks the file system about content: every look goes through the one place that knows how it can fail."""

from __future__ import annotations

import re

import pytest

from tests.support.paths import ROOT

LAYERS = ("content", "pages", "model", "media", "visit")
ASKS = re.compile(
    r"(?<!\bask)\.(?:exists|is_file|is_dir|is_symlink|r?glob|iterdir|resolve|read_text|read_bytes|l?stat)\(|"
    r"\bos\.(?:walk|scandir|listdir|stat|path\.(?:exists|isfile|isdir|realpath))\("
)
OWN = {
    "media/fonts.py", "media/codings.py", "model/icons.py", "model/catalogue.py", "pages/words.py", "visit/opening.py",
    "pages/film/sound.py",
}  # fmt: skip
"""What looks at the program's own files, at the state folder or at the sound server."""
FILES = [path for layer in LAYERS for path in sorted((ROOT / "kiosk" / layer).rglob("*.py"))]


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_other_module_looks_by_itself(file: object) -> None:
    path = ROOT / str(file)
    if path.relative_to(ROOT / "kiosk").as_posix() not in OWN:
        found = [line.strip() for line in path.read_text("utf-8").splitlines() if ASKS.search(line)]
        assert not found, "ask kiosk.disk instead"
