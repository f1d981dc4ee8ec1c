"""An element as it is said."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from kiosk.model.site import Site
from kiosk.speech.elements import Element, Group
from kiosk.speech.wording import joined, merged, plain, said, spelt

Role = QAccessible.Role


def element(role: QAccessible.Role, name: str, **more: Any) -> Element:
    fields = {"description": "", "value": "", "checked": None, "language": "", "stops": True, "groups": ()}
    return Element(None, role, name, **{**fields, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heard", "text"),
    [
        (element(Role.StaticText, "A text"), "A text."),
        (element(Role.Heading, "A title"), "A title. heading."),
        (element(Role.Button, "Home", description="The start. 1 of 6"), "Home. button. The start. 1 of 6."),
        (element(Role.RadioButton, "Table", checked=True, place=(2, 2)), "Table. choice, selected. 2 of 2."),
        (element(Role.RadioButton, "Chart", checked=False, place=(1, 2)), "Chart. choice. 1 of 2."),
        (element(Role.CheckBox, "Larger text", checked=False), "Larger text. switch, Off."),
        (element(Role.CheckBox, "Larger text", checked=True), "Larger text. switch, On."),
        (element(Role.Slider, "Volume", value="70"), "Volume. slider. 70."),
        (element(Role.Row, "Country: Laos?", place=(1, 9)), "Country: Laos? 1 of 9."),
    ],
)
def test_what_it_is_and_how_it_is_follow_its_name(site: Site, heard: Element, text: str) -> None:
    assert said(heard, site.words["en"], "en") == [(text, "en")]


def test_what_is_entered_comes_before(site: Site) -> None:
    alert = Group(Role.AlertMessage, "Are you still there?", ("20 s are left.",))
    table = Group(Role.Table, "Figures")
    (text, _), *none = said(element(Role.Button, "Yes"), site.words["en"], "en", (alert, table))
    assert text == "Are you still there? 20 s are left. Figures. table. Yes. button."
    assert not none


def test_a_language_is_named_in_its_own_voice(site: Site) -> None:
    heard = element(Role.RadioButton, "Русский", language="ru", checked=False, place=(2, 6))
    texts = said(heard, site.words["en"], "en", (Group(Role.Dialog, "Language"),))
    assert texts == [("Language.", "en"), ("Русский", "ru"), ("choice. 2 of 6.", "en")]
    assert said(heard, site.words["ru"], "ru") == [("Русский. вариант. 2 из 6.", "ru")]


def test_signs_that_only_order_and_hold_a_line_are_not_said() -> None:
    assert plain("\u2067a\u2060b\u2069\u00a0c ") == "a b c".replace("a b", "ab")
    assert joined([" ", "One", "Two!", "三。"]) == "One. Two! 三。"


def test_texts_of_one_language_are_said_in_one_breath() -> None:
    assert merged([("A", "en"), ("B", "en"), ("В", "ru"), ("C", "en")]) == [("A. B.", "en"), ("В.", "ru"), ("C.", "en")]


def test_a_word_is_spelt_by_letters_as_a_reader_sees_them() -> None:
    assert spelt("Wien 1") == "W, i, e, n, 1"
    assert spelt("ضَعْ") == "ضَ, عْ"
    assert spelt("麻醉") == "麻, 醉"
