"""What the staff panel says: in all six languages, all of it, and nothing else."""

from __future__ import annotations

import re

import pytest

from kiosk.model.page import camel
from kiosk.staff.view import ACTIONS, TESTS
from kiosk.staff.words import LANGUAGES, language, texts, words
from tests.support.paths import ROOT

STAFF = ROOT / "kiosk" / "staff"
SOURCES = {path.name: path.read_text("utf-8") for path in STAFF.iterdir() if path.suffix in (".py", ".qml")}
CODES = [each.code for each in LANGUAGES]


@pytest.mark.parametrize("name", texts())
def test_a_word_is_there_in_every_language_with_the_same_blanks(name: str) -> None:
    said = texts()[name]
    assert list(said) == CODES
    assert len({tuple(sorted(re.findall(r"{\w+}", text))) for text in said.values()}) == 1
    assert all(text and text == text.strip() and "!" not in text for text in said.values())


def test_qml_says_only_words_that_are_there() -> None:
    used = {word for text in SOURCES.values() for word in re.findall(r"\bwords\.(\w+)", text)}
    assert used <= {camel(name) for name in texts()} | {"import", "yaml"}


@pytest.mark.parametrize("name", texts())
def test_every_word_is_said(name: str) -> None:
    in_qml = any(re.search(rf"\bwords\.{camel(name)}\b|\bsaid\[\"{camel(name)}\"\]", text) for text in SOURCES.values())
    in_python = any(re.search(rf"\"{name}\"", text) for text in SOURCES.values())
    of_an_action = name.removesuffix("_body") in {*ACTIONS, *TESTS}
    assert in_qml or in_python or of_an_action


def test_the_first_language_that_it_speaks_is_taken() -> None:
    assert language("de", "ar").code == "ar"
    assert language("de", "").code == "en"
    assert words("zh")["close"] == "关闭"
