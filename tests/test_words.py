"""The interface's words: all that are used exist, all that exist are used, and every translation fills in the same."""

import re
from pathlib import Path

import pytest

from kiosk.content.site import Site
from kiosk.content.words import Words
from kiosk.pages.page import camel

KIOSK = Path(__file__).resolve().parent.parent / "kiosk"
QML = {path: path.read_text("utf-8") for path in KIOSK.rglob("*.qml")}
PYTHON = {path: path.read_text("utf-8") for path in KIOSK.rglob("*.py") if path.name != "words.py"}
TEXTS = {name: field for name, field in Words.model_fields.items() if field.annotation is str}
CODES = ("en", "ru", "zh", "fr", "es", "ar")


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("path", QML, ids=lambda path: path.stem)
def test_qml_uses_only_words_that_exist(path: Path) -> None:
    own = (
        "" if re.search(r"\bid: words\b", QML[path]) else "?"
    )  # where an item is called so, only `scene.words.…` is meant
    used = set(re.findall(rf"(?:\.){own}\bwords\??\.(\w+)", QML[path]))
    assert used <= {camel(name) for name in TEXTS}


@pytest.mark.parametrize("name", Words.model_fields)
def test_every_word_is_said_somewhere(name: str) -> None:
    in_qml = any(re.search(rf"\bwords\??\.{camel(name)}\b", text) for text in QML.values())
    assert in_qml or any(re.search(rf"\b{name}\b", text) for text in PYTHON.values())


@pytest.mark.parametrize("code", CODES)
def test_every_language_fills_in_what_the_words_promise(site: Site, code: str) -> None:
    words = site.words[code]
    for name, field in TEXTS.items():
        assert placeholders(getattr(words, name)) == placeholders(field.description or ""), name
