"""What the staff panel says, in its six languages: it speaks where there is no content to bring words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Language:
    """A language of the panel's, under its own name."""

    code: str
    name: str
    script: str = "latin"
    mirrored: bool = False


LANGUAGES = (
    Language("en", "English"),
    Language("ru", "Русский"),
    Language("zh", "中文", script="chinese"),
    Language("fr", "Français"),
    Language("es", "Español"),
    Language("ar", "العربية", script="arabic", mirrored=True),
)


def language(*codes: str) -> Language:
    """The first of these that the panel speaks; else the first that it has."""
    known = {each.code: each for each in LANGUAGES}
    return next((known[code] for code in codes if code in known), LANGUAGES[0])


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Every word by its name: its texts by language code."""
    found: Mapping[str, Mapping[str, str]] = yaml.load((Path(__file__).with_name("words.yaml")).read_bytes(), _Loader)
    return found


@cache
def words(code: str) -> Mapping[str, str]:
    """Every word in one of the panel's languages."""
    return {name: each[code] for name, each in texts().items()}
