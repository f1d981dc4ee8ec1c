"""What the package has of CLDR is all that the stand asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import localedata

from kiosk.model import cldr
from kiosk.model.cldr import locale_data
from tools.package.locales import trimmed

NAMES = ("root", "en", "en_001", "ru", "zh", "fr", "es", "ar", "de", "fa", "hi")


def test_the_smaller_data_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(localedata.__file__).parent / "locale-data"
    entries = [(f"babel/locale-data/{name}.dat", str(folder / f"{name}.dat"), "DATA") for name in NAMES]
    other = ("babel/global.dat", str(folder.parent / "global.dat"), "DATA")
    smaller = trimmed([*entries, other], tmp_path)
    assert smaller[-1] == other
    whole = {name: _said(name) for name in NAMES[2:]}
    monkeypatch.setattr(localedata, "_dirname", str(tmp_path))
    assert {name: _said(name) for name in NAMES[2:]} == whole
    sizes = [sum(Path(source).stat().st_size for _, source, _ in those) for those in (entries, smaller[:-1])]
    assert sizes[1] < sizes[0] / 3


def _said(name: str) -> dict[str, object]:
    cldr._loaded.cache_clear()
    return {part: value for part, value in vars(locale_data(name)).items() if part != "plural"}
