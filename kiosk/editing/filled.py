"""A form with what is written in a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.yaml.source import Data
from kiosk.editing.document import Document
from kiosk.editing.fields import Field
from kiosk.editing.forms import Form
from kiosk.editing.place import Place


@dataclass(frozen=True)
class Filled:
    """A field with its place and its value; `written` is False where that is the default. `inside` are its own fields,
    the items of a list, the rows of a table, the values of a map.
    """

    field: Field
    place: Place
    value: Data
    written: bool
    inside: tuple[Filled, ...] = ()

    def at(self, *steps: str | int) -> Filled:
        """The one further in. Raises KeyError."""
        found = self
        for step in steps:
            place = found.place.at(step)
            found = next((each for each in found.inside if each.place == place), None) or _missing(place)
        return found


def _missing(place: Place) -> Filled:
    raise KeyError(str(place))


def filled(form: Form, document: Document) -> Filled:
    """The form of a file, filled with what the file says."""
    whole = Field("", form.kind.capitalize(), form.about, "group", fields=form.fields)
    return _filled(whole, Place(document.file), document.data, True)


def _filled(field: Field, place: Place, value: Data, written: bool) -> Filled:
    return Filled(field, place, value, written, tuple(_inside(field, place, value)))


def _inside(field: Field, place: Place, value: Data) -> Iterator[Filled]:
    way = _way(field, value)
    if way.input == "group" or (way.input != "map" and isinstance(value, dict) and way.fields):
        held = value if isinstance(value, dict) else {}
        for inner in way.fields:
            there = inner.name in held
            yield _filled(inner, place.at(inner.name), held[inner.name] if there else inner.default, there)
    elif way.item and isinstance(value, list):
        yield from (_filled(way.item, place.at(index), item, True) for index, item in enumerate(value))
    elif way.item and isinstance(value, dict):
        yield from (_filled(way.item, place.at(name), item, True) for name, item in value.items())


def _way(field: Field, value: Data) -> Field:
    """Which of the ways to write a field was taken."""
    groups = [other for other in field.others if other.input == "group"]
    if isinstance(value, dict) and field.input != "group":
        return next((group for group in groups if value.keys() & {each.name for each in group.fields}), field)
    return field
