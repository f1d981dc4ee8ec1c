"""Edit mode says nothing that its words file has not, and has no words that it does not say."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from kiosk.desk.preview.edit.panels import PANELS
from kiosk.desk.preview.edit.words import FOLDER, words
from kiosk.editing.ready import Reason

EDIT = FOLDER.parent


def sources(section: str) -> str:
    """The QML and Python that may say them; the frame's stand in the preview's window too."""
    folder = EDIT if section == "frame" else EDIT / section
    files = [*folder.glob("*.qml"), *folder.glob("*.py")]
    if section == "frame":
        files += EDIT.parent.glob("*.qml")
    return "\n".join(path.read_text("utf-8") for path in files)


@pytest.mark.parametrize("section", ["frame", *PANELS])
def test_every_word_is_said(section: str) -> None:
    said, others = sources(section), {"panel", *get_args(Reason)}
    unsaid = [name for name in words(section) if name not in others and not re.search(rf'\.{name}\b|"{name}"', said)]
    assert not unsaid


@pytest.mark.parametrize("section", PANELS)
def test_every_word_that_is_said_is_there(section: str) -> None:
    qml = "\n".join(path.read_text("utf-8") for path in (EDIT / section).glob("*.qml"))
    python = "\n".join(path.read_text("utf-8") for path in (EDIT / section).glob("*.py"))
    said = {*re.findall(r"\bwords\.(\w+)", qml), *re.findall(r"\bwords\[\"(\w+)\"\]", python)}
    assert said <= {*words(section)}


def test_every_panel_has_a_name() -> None:
    assert all(words(name)["panel"] for name in PANELS)
