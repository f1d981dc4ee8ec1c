"""What edit mode says: a folder a language, in which the frame and each panel have a section, a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from kiosk.model.page import camel

FOLDER = Path(__file__).with_name("words")
LANGUAGE = "en"


@cache
def words(section: str) -> dict[str, str]:
    """The words of `frame` or of a panel, under the names that QML uses."""
    read: dict[str, str] = yaml.safe_load((FOLDER / LANGUAGE / f"{section}.yaml").read_text("utf-8"))
    return {camel(name): text for name, text in read.items()}
