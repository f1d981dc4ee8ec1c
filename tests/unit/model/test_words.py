"""The stand's own words: all that are used exist, all that exist are used, and every translation fills in the same."""

import re
from pathlib import Path

import pytest

from kiosk.model.page import camel
from kiosk.model.site import Site
from kiosk.model.words import Words
from kiosk.pages import KINDS, words
from kiosk.pages.words import all_words, kind_words, words_of
from tests.support.content import Folder
from tests.support.paths import ROOT

KIOSK = ROOT / "kiosk"
SOURCES = {path: path.read_text("utf-8") for path in KIOSK.rglob("*.*") if path.suffix in (".py", ".qml")}
OTHERS = (KIOSK / "staff", KIOSK / "desk" / "preview" / "edit")
"""The staff panel and edit mode have words of their own, and tests beside theirs that look at them."""
OURS = [path for path in SOURCES if not any(folder in path.parents for folder in OTHERS)]
QML = [path for path in OURS if path.suffix == ".qml"]
PYTHON = [path for path in OURS if path.suffix == ".py" and path.name != "words.py"]
TEXTS = {name: field for name, field in all_words().model_fields.items() if field.annotation is str}
OWN = [(kind, name) for kind in KINDS for name in words_of(kind)]
CODES = ("en", "ru", "zh", "fr", "es", "ar")


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def known_in(path: Path) -> set[str]:
    """The words that a file may say: those of all, and those of the kind that it is a part of."""
    kinds = [kind for kind in KINDS if KINDS.folder(kind) in path.parents]
    return {*Words.model_fields, *(name for kind in kinds for name in words_of(kind))}


def said_in(path: Path, name: str) -> bool:
    if path.suffix == ".py":
        return bool(re.search(rf"\b{name}\b", SOURCES[path]))
    return bool(re.search(rf"\bwords\??\.{camel(name)}\b", SOURCES[path]))


@pytest.mark.parametrize("path", QML, ids=lambda path: path.stem)
def test_qml_says_only_words_that_it_may(path: Path) -> None:
    own = "" if re.search(r"\bid: words\b", SOURCES[path]) else "?"  # an item of this name: only `scene.words.…` counts
    used = set(re.findall(rf"(?:\.){own}\bwords\??\.(\w+)", SOURCES[path]))
    assert used <= {camel(name) for name in known_in(path)}


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.stem)
def test_python_says_only_words_that_it_may(path: Path) -> None:
    used = set(re.findall(r"\bwords\[\"(\w+)\"\]", SOURCES[path]))
    assert used <= known_in(path)


@pytest.mark.parametrize("name", Words.model_fields)
def test_every_word_is_said_somewhere(name: str) -> None:
    assert any(said_in(path, name) for path in (*QML, *PYTHON))


@pytest.mark.parametrize(("kind", "name"), OWN)
def test_every_word_of_a_kind_is_said_by_it(kind: str, name: str) -> None:
    assert any(said_in(path, name) for path in (*QML, *PYTHON) if KINDS.folder(kind) in path.parents)


@pytest.mark.parametrize("code", CODES)
def test_every_language_fills_in_what_the_words_promise(site: Site, code: str) -> None:
    for name, field in TEXTS.items():
        assert placeholders(site.words[code][name]) == placeholders(field.description or ""), name


@pytest.mark.parametrize(("kind", "name"), OWN)
def test_a_word_of_a_kind_is_there_in_every_language_and_filled_in_alike(kind: str, name: str) -> None:
    texts = words_of(kind)[name]
    assert {*texts} == {*CODES}
    assert all(text.strip() for text in texts.values())
    assert len({frozenset(placeholders(text)) for text in texts.values()}) == 1


def test_no_word_stands_twice() -> None:
    for code in CODES:
        written = (ROOT / "content" / "words" / f"{code}.yaml").read_text("utf-8")
        assert not {*re.findall(r"^(\w+):", written, re.MULTILINE)} & {*kind_words()}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("shine", "table/words.yaml: the kind 'banner' has a word 'shine' already; call it otherwise"),
        ("home", "table/words.yaml: the shell has a word 'home' already; call it otherwise"),
    ],
)
def test_two_words_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch, word: str, said: str) -> None:
    brought = {"banner": {"shine": {"en": "Shine"}}, "table": {word: {"en": "Shine"}}}
    monkeypatch.setattr(words, "words_of", lambda kind: brought.get(kind, {}))
    with pytest.raises(ValueError, match=re.escape(said)):
        kind_words.__wrapped__()


def test_staff_may_say_a_word_of_a_kind_in_other_words(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    before = folder.site().words
    folder.edit("words/ru.yaml", "\nhome:", "\nplay: Начать\nhome:")
    after = folder.site().words
    assert (before["ru"]["play"], after["ru"]["play"], after["en"]["play"]) == ("Смотреть", "Начать", "Play")
    assert after["ru"]["pause"] == "Пауза"


def test_a_language_without_the_words_of_kinds_is_told_of_each(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "  - {code: ru", "  - {code: de, name: Deutsch}\n  - {code: ru")
    folder.write("words/de.yaml", (folder.root / "words" / "en.yaml").read_text("utf-8") + "step: Schritt {index}\n")
    told = [problem for problem in folder.problems() if problem.startswith("content/words/de.yaml")]
    assert "content/words/de.yaml:6:1: warning: 'play' is missing, 'en' is used — add a line 'play: …'" in told
    assert any("'step' does not say '{count}'" in problem for problem in told)
    assert len(told) == len(kind_words())
    german = folder.site().words["de"]
    assert (german["play"], german["step"]) == ("Play", "Schritt {index}")


def test_a_stand_in_a_language_of_its_own_has_the_words_of_kinds(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("site.yaml", "  - {code: en, name: English}\n  - {code: ru, name: Русский}", "  - {code: de, name: De}")
    folder.edit("site.yaml", "fallback: [en]", "fallback: [de]\ndefaults: {language: de}")
    folder.write("words/de.yaml", (folder.root / "words" / "en.yaml").read_text("utf-8"))
    told = [problem for problem in folder.problems() if "'play'" in problem]
    assert told == ["content/words/de.yaml:6:1: warning: 'play' is missing, 'en' is used — add a line 'play: …'"]


def test_the_stand_has_every_word(site: Site) -> None:
    assert site.words["ar"]["step"] == "الخطوة {index} من {count}"
    assert {*site.words["en"].model_dump()} == {*all_words().model_fields}
