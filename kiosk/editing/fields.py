"""One value of a form: what it is called, what it is for, how it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.content.yaml.source import Data, parse
from kiosk.model.inputs import InputName
from kiosk.model.text import MOST_LETTERS

Kind: TypeAlias = (
    InputName | Literal["text", "plain", "number", "whole", "yes", "choice", "group", "list", "table", "map"]
)
"""How a field is filled in: a `text` in languages, a `plain` one, a `number` or `whole` one, `yes` or no, one `choice`
of some, a `group` of fields, a `list` of values, a `table` of rows, a `map` from names, such as languages, to values;
or as its model says by kiosk/model/inputs.py.
"""


@dataclass(frozen=True)
class Field:
    """One value of a form. `name` is its key in YAML, "" for the items of a list, a table or a map.

    `default` is what holds where it is not written. `least` and `most` bound a number, `fewest` and `largest` how many
    items there are; `longest` is a number of letters. `fields` are those of a group or the columns of a table, `item`
    what a list or map is made of. `others` are other ways to write the same: a text that changes at a moment.
    """

    name: str
    label: str
    help: str
    input: Kind
    required: bool = True
    default: Data = None
    example: Data = None
    choices: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    most: float | None = None
    fewest: int = 0
    largest: int | None = None
    longest: int = MOST_LETTERS
    fields: tuple[Field, ...] = ()
    item: Field | None = None
    others: tuple[Field, ...] = ()

    def read(self, typed: str) -> Data:
        """What somebody typed as YAML would have it: `4800` is a number where one may stand, `007` is a text."""
        typed = typed.strip()
        ways = {self.input, *(other.input for other in self.others)}
        if not typed and not (self.required or "text" in ways):
            return None
        if ways & {"number", "whole", "yes"}:
            source, issues = parse(f"k: {typed}", "")
            found = source.data["k"] if not issues and isinstance(source.data, dict) else typed
            if isinstance(found, bool) == ("yes" in ways) and isinstance(found, int | float):
                return found
        return typed

    def at(self, name: str) -> Field | None:
        """The field of that name in a group."""
        return next((field for field in self.fields if field.name == name), None)


def found(field: Field, loc: Sequence[str | int]) -> Field | None:
    """The field at `loc` within another."""
    if not loc:
        return field
    step, rest = loc[0], loc[1:]
    ways = (field, *field.others)
    inner = [way.item for way in ways if way.item and way.input != "table"]
    if isinstance(step, int):
        inner += [row for way in ways if way.input == "table" and (row := way.item)]
    else:
        inner += [named for way in ways if (named := way.at(step))]
    return next((deep for each in inner if (deep := found(each, rest))), None)


def typed(value: Data) -> str:
    """A value as it is shown in a box to type in: what `Field.read` reads."""
    if value is None or isinstance(value, dict | list):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
