"""What is on the screen, finished: everything QML reads of the navigator, as plain values that JSON can hold."""

from __future__ import annotations

import json
from dataclasses import dataclass

Values = dict[str, object]


@dataclass(frozen=True)
class Shown:
    """`key` tells one page from another, `scene` is the file:// address of what Stage loads.

    `easy_words` says whether there are any in the language. `turn` counts the rotation's pages from 0; times are in
    seconds. `mount` is the screen's diagonal and its lower edge above the floor in millimetres, or empty. `takeables`
    are codes to take along, each with what it holds.
    """

    key: str
    scene: str
    properties: Values
    mode: str
    at_home: bool
    depth: int
    language: str
    language_name: str
    script: str
    mirrored: bool
    languages: list[Values]
    easy_words: bool
    ease: dict[str, bool]
    mount: list[float]
    light: bool
    turn: int
    turns: int
    turn_seconds: float
    ask_after: float
    answer_within: float
    takeables: list[Values]

    def to_json(self) -> str:
        """The same text for the same picture. Raises ValueError for nan and infinity, which no JSON holds."""
        return json.dumps(vars(self), allow_nan=False)
