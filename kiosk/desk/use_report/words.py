"""The report's own words in its languages."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

CODES = ("en", "ru", "zh", "fr", "es", "ar")
"""The languages that the report is written in."""


@lru_cache(maxsize=1)
def words() -> dict[str, dict[str, str]]:
    """Each by its name and its language; what stands in {braces} is filled in."""
    loaded: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return loaded
