"""The names of the icons: the Material Design font that QtAwesome ships."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def fonts() -> Path:
    """The folder of QtAwesome's fonts. Raises FileNotFoundError if it is not installed."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("QtAwesome is not installed")
    return Path(spec.submodule_search_locations[0]) / "fonts"


@cache
def names() -> dict[str, str]:
    """Every icon's name, as in `file-document-outline`, and the code of its character, as in 0xf09ee."""
    charmap = next(fonts().glob("materialdesignicons6-webfont-charmap-*.json"))
    codes: dict[str, str] = json.loads(charmap.read_text("utf-8"))
    return codes


def character(name: str) -> str:
    """What the font draws the icon for. Raises KeyError if there is none of that name."""
    return chr(int(names()[name], 16))
