"""What a figure counts, as authors write it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from kiosk.model.line_breaks import spaced
from kiosk.model.page import View
from kiosk.model.site import Site
from kiosk.model.units import Unit, spellings
from tests.support.content import Folder

UNIT: TypeAdapter[Unit] = TypeAdapter(Unit)
PEOPLE = {
    "en": {"one": "person", "other": "people"},
    "ru": {"one": "человек", "few": "человека", "many": "человек", "other": "человека"},
}


@pytest.mark.parametrize(
    ("unit", "language", "said"),
    [
        ("hectare", "en", "355 hectares"),
        ("%", "ru", "355 %"),
        ("million", "zh", "3.55亿"),
        ("t", "en", "355 t"),
        ({"en": "ha", "zh": "公顷"}, "zh", "355公顷"),
        ({"en": "ha", "zh": "公顷"}, "fr", "355 ha"),
        (PEOPLE, "ru", "355 человек"),
        (PEOPLE, "es", "355 people"),
        ({**PEOPLE, "zh": "人"}, "zh", "355人"),
    ],
)
def test_a_value_says_what_it_counts(site: Site, unit: object, language: str, said: str) -> None:
    view = View(site, language, datetime(2017, 3, 13))
    assert spaced(view.amount(355, UNIT.validate_python(unit))) == said


def test_a_unit_without_a_form_for_the_rest_is_refused(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", "type: bar\nunit: {en: {one: person}, ru: человек}")
    assert folder.problems() == ["content/pages/opium.yaml:3:8: 'en' 'other' is missing — add a line 'other: …'"]


def test_a_unit_that_is_nearly_one_of_cldr_is_named(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", "type: bar\nunit: hectar")
    said = (
        "'hectar' is said as it is, in every language — did you mean 'hectare', which each language has its own words"
    )
    assert folder.examined() == [f"content/pages/opium.yaml:3:1: warning: {said} for?"]


@pytest.mark.parametrize("unit", ["ha", "t", "hectare", "million", "'%'", "visitors"])
def test_any_other_unit_is_right(tmp_path: Path, unit: str) -> None:
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", f"type: bar\nunit: {unit}")
    assert folder.examined() == []


def test_forms_are_wanted_in_every_language(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.edit("pages/opium.yaml", "type: bar", "type: bar\nunit: {en: {one: person, other: people}}")
    assert [line for line in folder.examined() if "'unit'" in line and "ru" in line]


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (None, []),
        ("t", ["t"]),
        ("hectare", ["hectare", "ha", "hectare", "hectares"]),
        ({"en": "ha", "ru": "га"}, ["ha", "га"]),
        ({"en": {"one": "ship", "other": "ships"}, "zh": "艘"}, ["ship", "ships", "艘"]),
    ],
)
def test_a_unit_is_known_by_any_of_its_words(unit: object, words: list[str]) -> None:
    assert sorted(spellings(UNIT.validate_python(unit) if unit else None)) == sorted(words)
