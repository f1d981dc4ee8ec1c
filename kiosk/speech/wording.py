"""An element as it is said: its name, what it is, how it is, and its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QAccessible

from kiosk.speech.elements import Element, Group

if TYPE_CHECKING:
    from kiosk.model.words import Words

Role = QAccessible.Role
Said = tuple[str, str]
"""A text, and the code of the language it is in."""
_ENDS = ".!?…:;。！？：；؟؛"
"""After these, a voice pauses by itself."""
_SILENT = re.compile("[\u061c\u200e\u200f\u2060\u2066-\u2069]")


def said(element: Element, words: Words, language: str, entered: Iterable[Group] = ()) -> list[Said]:
    """All that is said of an element; its name is in a language of its own if it has one."""
    before = [part for group in entered for part in _entered(group, words)]
    after = [*_kind(element, words), element.value, element.description, *_place(element, words)]
    if element.language and element.language != language:
        texts = [(joined(before), language), (element.name, element.language), (joined(after), language)]
        return [(text, code) for text, code in texts if text]
    return [(joined([*before, element.name, *after]), language)]


def _entered(group: Group, words: Words) -> Iterator[str]:
    yield group.name
    if group.role is Role.Table:
        yield words.role_table
    yield from group.texts


def _kind(element: Element, words: Words) -> Iterator[str]:
    names = {
        Role.Button: words.role_button,
        Role.RadioButton: words.role_choice,
        Role.CheckBox: words.role_switch,
        Role.Slider: words.role_slider,
        Role.Heading: words.role_heading,
        Role.ColumnHeader: words.role_column,
        Role.Chart: words.role_chart,
        Role.Graphic: words.role_picture,
    }
    if name := names.get(element.role):
        state = _state(element, words)
        yield f"{name}, {state}" if state else name


def _state(element: Element, words: Words) -> str:
    if element.checked is None:
        return ""
    if element.role is Role.CheckBox:
        return words.on if element.checked else words.off
    if element.role is Role.Button:
        return words.state_open if element.checked else words.state_closed
    return words.state_selected if element.checked else ""


def _place(element: Element, words: Words) -> Iterator[str]:
    if element.place:
        index, count = element.place
        yield words.item_position.format(index=index, count=count)


def joined(parts: Iterable[str]) -> str:
    """The parts as sentences, with a pause between them."""
    texts = [text for part in parts if (text := plain(part))]
    return " ".join(text if text[-1] in _ENDS else f"{text}." for text in texts)


def merged(texts: Iterable[Said]) -> list[Said]:
    """The same texts, those of one language that follow each other as one."""
    return [(joined(text for text, _ in group), code) for code, group in groupby(texts, key=lambda said: said[1])]


def plain(text: str) -> str:
    """A text without the signs that only order and hold a line."""
    return _SILENT.sub("", text).replace("\u00a0", " ").strip()


def spelt(text: str) -> str:
    """A text letter by letter, as a reader sees letters."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    edges = [0]
    while (edge := finder.toNextBoundary()) > 0:
        edges.append(edge)
    letters = (text[start:end].strip() for start, end in pairwise(edges))
    return ", ".join(letter for letter in letters if letter)
