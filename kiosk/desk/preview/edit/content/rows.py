"""The fields of a place as rows to fill in, made of its form and of what is written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.content.yaml.source import Data
from kiosk.editing.fields import Field, typed
from kiosk.model.issues import Loc

INLINE = {"plain", "number", "whole", "yes", "choice", "accent", "date", "hour", "moment", "beginning", "timecode"}
"""What is filled in where it stands; the rest opens."""
MOST = 60
"""Letters that a row shows of what opens."""


@dataclass(frozen=True)
class Row:
    """A field as its row shows it: `said` is its value in a line, `value` what is in its box."""

    loc: Loc
    label: str
    help: str
    input: str
    said: str
    value: str
    choices: tuple[str, ...]
    required: bool
    missing: int = 0

    def entry(self) -> dict[str, object]:
        """As QML has it."""
        return {
            "label": self.label,
            "help": self.help,
            "input": self.input,
            "said": self.said,
            "value": self.value,
            "choices": list(self.choices),
            "required": self.required,
            "missing": self.missing,
            "inline": self.input in INLINE,
        }


def rows(field: Field, data: Data, loc: Loc, order: Sequence[str]) -> list[Row]:
    """What is written below `loc`: the fields of a group, the items of a list, the values by a name."""
    return [*_rows(field, data, loc, order)]


def absent(field: Field, data: Data) -> list[Field]:
    """The fields of a group that are not written, and may be."""
    held = data if isinstance(data, dict) else {}
    return [each for each in field.fields if each.name not in held] if field.input == "group" else []


def way(field: Field, data: Data) -> Field:
    """The way in which a value is written, of those that its field knows: a text, or one that changes at a moment."""
    if isinstance(data, dict):
        for other in field.others:
            if other.input == "group" and data.keys() & {each.name for each in other.fields}:
                return other
            if other.input == "map" and any(isinstance(each, dict) for each in data.values()):
                return other
    return field


def beginning(field: Field) -> Data:
    """What a new value begins as."""
    if field.example is not None or field.choices:
        return field.example if field.example is not None else field.choices[0]
    begun: dict[str, Data] = {
        "text": {},
        "map": {},
        "group": {each.name: beginning(each) for each in field.fields if each.required},
        "number": int(field.least or 0),
        "whole": int(field.least or 0),
        "yes": True,
    }
    items: list[Data] = [beginning(field.item)] if field.item and field.fewest else []
    return items if field.input in ("list", "table") else begun.get(field.input, "")


def _rows(field: Field, data: Data, loc: Loc, order: Sequence[str]) -> Iterator[Row]:
    if isinstance(data, list) and field.item:
        for index, item in enumerate(data):
            name = _first_text(item, order) or f"{index + 1}"
            yield _row(field.item, item, (*loc, index), order, name)
    elif isinstance(data, dict) and field.input == "map" and field.item:
        for name, item in data.items():
            yield replace(_row(field.item, item, (*loc, name), order, name), required=False)
    elif isinstance(data, dict):
        for each in field.fields:
            if each.name in data:
                yield _row(each, data[each.name], (*loc, each.name), order, each.label)


def _row(field: Field, data: Data, loc: Loc, order: Sequence[str], label: str) -> Row:
    here = way(field, data)
    kind = here.input
    if kind == "text" and not isinstance(data, dict) and any(other.input in INLINE for other in field.others):
        kind = "plain"
    missing = sum(not data.get(code) for code in order) if kind == "text" and isinstance(data, dict) else 0
    help = "" if loc and isinstance(loc[-1], int) else field.help or here.help
    return Row(loc, label, help, kind, said(data, order), typed(data), here.choices, field.required, missing)


def said(data: Data, order: Sequence[str]) -> str:
    """A value in one line: its text, or how much there is in it."""
    if isinstance(data, list):
        return ", ".join(filter(None, (_brief(each, order) for each in data)))[: 2 * MOST] if data else ""
    return _brief(data, order)


def _brief(data: Data, order: Sequence[str]) -> str:
    text = _first_text(data, order) if isinstance(data, dict | list) else typed(data)
    return text if len(text) <= MOST else f"{text[:MOST].rstrip()}…"


def _first_text(data: Data, order: Sequence[str]) -> str:
    """What a value is best known by: its text, its title, or the first text in it."""
    if isinstance(data, str):
        return data
    if isinstance(data, Mapping):
        spoken = next((data[code] for code in order if isinstance(data.get(code), str) and data[code]), None)
        if isinstance(spoken, str):
            return spoken
        named = [
            data[name] for name in ("title", "name", "about", "before", "page", "at", "date", "label") if name in data
        ]
        return next(filter(None, (_first_text(each, order) for each in (*named, *data.values()))), "")
    if isinstance(data, list):
        return " · ".join(filter(None, (_brief(each, order) for each in data)))
    return typed(data)
