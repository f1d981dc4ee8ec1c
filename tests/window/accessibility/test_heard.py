"""A screen reader finds every page whole: named, in the visitor's language, and each text once."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QAccessible

from kiosk.desk.fit.item_types import type_name
from kiosk.model.site import Site
from kiosk.pages import KINDS
from kiosk.visit import journey as steps
from tests.support.hall import Hall, OpenStand
from tests.support.reader import MEANT, PRESSED, REACHED, WORDS, Heard, heard, plain, seen, spoken, texts
from tests.support.stand import Stand
from tests.support.visitor import Visitor

LETTERS = {"en": r"[A-Za-z]", "ru": r"[А-Яа-яЁё]", "ar": r"[\u0600-\u06ff]", "zh": r"[\u4e00-\u9fff]"}


def troubles(stand: Stand, language: str) -> list[str]:
    """What a visitor with a screen reader would miss on what is shown now."""
    found = heard(stand.window)
    site = stand.navigator.site
    own = {entry.name for entry in site.file.languages} | {words.touch_to_explore for words in site.words.values()}
    return [
        *(f"no name: {it}" for it in found if it.role in PRESSED | MEANT and not it.name),
        *(f"inside a control: {it}" for it in found if it.role in WORDS and PRESSED & {*it.within}),
        *(f"not in {language}: {it}" for it in found if foreign(it.name.strip(), language, own)),
        *unreached(stand, found),
        *unread(stand, found),
        *unseen(stand, found),
    ]


def foreign(name: str, language: str, own: set[str]) -> bool:
    """True for words without any letter of the language; names of languages are in their own."""
    words = re.search(r"[^\W\d_]{4,}", name)
    return bool(words) and name not in own and not re.search(LETTERS[language], name)


def unreached(stand: Stand, found: list[Heard]) -> list[str]:
    known = {it.item: it for it in found if it.item}
    controls = [item for item in seen(stand.window) if item.activeFocusOnTab() and item.isEnabled()]
    return [
        f"no fitting role: {known.get(item) or type_name(item)}"
        for item in controls
        if item not in known or known[item].role not in REACHED or not known[item].name
    ]


def unread(stand: Stand, found: list[Heard]) -> list[str]:
    """Texts that are seen only; the ticks of a scale and On and Off are told by values and states."""
    told = plain(" | ".join(f"{it.name} | {it.description}" for it in found)).casefold()
    scale = {plain(tick["label"]) for tick in stand.scene.property("ticks") or []}
    states = {state for words in stand.navigator.site.words.values() for state in (words.on, words.off)}
    meant = [text for text in texts(stand.window) if re.search(r"\w", text) and text not in scale | states]
    return [f"not read: '{text}'" for text in meant if text.casefold() not in told]


def unseen(stand: Stand, found: list[Heard]) -> list[str]:
    """Texts that are read only: a mark that stands nowhere is no word of the page."""
    shown = " | ".join(texts(stand.window)).casefold()
    said = [it.name for it in found if it.role in WORDS]
    pieces = {plain(piece) for name in said for piece in re.split(r"[.:,：，、] ?", name)}
    return [f"not seen: '{piece}'" for piece in pieces if piece.casefold() not in shown]


def test_every_page_is_heard_whole(open_stand: OpenStand, site: Site) -> None:
    wrong = []
    for page in ["home", *site.pages]:
        stand = open_stand(page)
        for language in ("en", "ar", "zh"):
            stand.navigator.speak(language)
            stand.settle()
            wrong += [f"{page}, {language}: {trouble}" for trouble in troubles(stand, language)]
            headings = [it.name for it in heard(stand.window) if it.role is QAccessible.Role.Heading]
            if not headings or headings[0] != spoken(str(stand.scene.property("title"))):
                wrong.append(f"{page}, {language}: begins with no heading, but {headings}")
    assert not wrong, "\n".join(wrong)


def opened(stand: Stand, visitor: Visitor, state: str) -> None:
    """Touch what leads to a state of the stand that is not a page."""
    page, *words = OPENED[state]
    stand.restart()
    stand.go(page, visitor.language)
    for word in words:
        stand.hand.tap(visitor.control(visitor.named(word)))
        stand.settle()


OPENED = {
    "languages": ("home", "language"),
    "easy access": ("home", "easy_access"),
    "table of a chart": ("opium", "table"),
    "principles": ("mechanism", "principles"),
    "decision": ("mechanism", "follow_decision"),
    "film": ("film", "play"),
    "chapters": ("film", "play", "chapters"),
    "subtitles": ("film", "play", "subtitles"),
    "volume": ("film", "play", "volume"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_page_opens_is_heard_whole(hall: Hall, examples: Site, kind: str) -> None:
    """The last of all that is opened in one way, by a touch that sets properties of the scene."""
    stand = hall.stand(examples)
    last = {tuple(state): state for state in examples.pages[kind].ui_states()}.values()
    wrong = []
    for state, language in product(last, ("en", "ar", "zh")):
        stand.navigator.go(steps.begin(examples))
        stand.go(kind, language, less_motion=True)
        assert all(stand.scene.setProperty(name, value) for name, value in state.items())
        stand.settle()
        wrong += [f"{state}, {language}: {trouble}" for trouble in troubles(stand, language)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_what_is_opened_is_heard_whole(open_stand: OpenStand, language: str) -> None:
    stand = open_stand()
    visitor = Visitor(stand, language)
    wrong = []
    for state in OPENED:
        opened(stand, visitor, state)
        wrong += [f"{state}: {trouble}" for trouble in troubles(stand, language)]
    stand.restart()
    stand.go("home", language)
    stand.navigator.go(steps.asked(stand.navigator.journey))
    stand.settle()
    assert not [*wrong, *troubles(stand, language)], "\n".join(wrong)


def test_the_rotation_is_heard_and_can_be_pressed(open_stand: OpenStand, site: Site) -> None:
    stand = open_stand()
    for turn in range(len(site.file.attract)):
        stand.navigator.go(replace(steps.begin(site), turn=turn, language="ru"))
        stand.settle()
        found = heard(stand.window)
        buttons = [it.name for it in found if it.role is QAccessible.Role.Button]
        assert {words.touch_to_explore for words in site.words.values()} <= {*buttons}
        assert not troubles(stand, "ru")
