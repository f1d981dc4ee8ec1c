"""YAML to plain data, with the place of every key and value.

Scalars follow YAML 1.2's core schema, so `no`, `on`, `12:30` and `2017-03-13` stay the
texts an author typed; only `true`/`false`, numbers and `null` become something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, Union

import yaml

from kiosk.content.broken import ODD_SPACE, broken, decoded, oversized, unusual
from kiosk.content.events import DEEPEST, MOST_NODES, STANDARD, Loader, TooMuch, begun_with, survey, unused
from kiosk.content.problems import Problem

Data: TypeAlias = Union[bool, int, float, str, "list[Data]", "dict[str, Data]", None]
Trail: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

SAFE = 5_000

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One YAML file as data: `file` as authors name it, `places` the line and column of each value.

    `spelt` holds numbers and the like as they were written: 1e3 is 1000.0 in `data`.
    """

    file: str
    data: Data
    places: dict[Trail, Place] = field(default_factory=dict)
    spelt: dict[Trail, str] = field(default_factory=dict)

    def problem(self, trail: Trail, what: str, way_out: str = "", *, warning: bool = False) -> Problem:
        """A Problem at the nearest place the YAML really has."""
        line, column = self.place(trail)
        return Problem(self.file, line, column, what, way_out, "warning" if warning else "error")

    def place(self, trail: Trail) -> Place:
        """Line and column of the value at `trail`.

        Steps that the YAML lacks are skipped: pydantic names a union's member in its trail.
        """
        known: Trail = ()
        for step in trail:
            if (*known, step) in self.places:
                known = (*known, step)
        return self.places.get(known, (1, 1))


@dataclass
class _Reader:
    file: str
    places: dict[Trail, Place] = field(default_factory=dict)
    spelt: dict[Trail, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def read(self, node: yaml.Node, trail: Trail, mark: yaml.Mark | None = None) -> Data:
        """The node as data; `mark` is where an author looks for it: its key, if it has one."""
        mark = mark or node.start_mark
        self.places[trail] = (mark.line + 1, mark.column + 1)
        self.nodes += 1
        if len(trail) > DEEPEST or self.nodes > MOST_NODES:
            raise TooMuch(node.start_mark)
        if node.tag and not node.tag.startswith(STANDARD):
            self.problems.append(begun_with(self.file, node.start_mark, "!"))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, trail)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*trail, i)) for i, item in enumerate(node.value)]
        value = _scalar(node) if isinstance(node, yaml.ScalarNode) else None
        if not isinstance(value, str):
            self.spelt[trail] = node.value
        return value

    def mapping(self, node: yaml.MappingNode, trail: Trail) -> dict[str, Data]:
        data: dict[str, Data] = {}
        for key, value in node.value:
            name = str(key.value)
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
            if odd := ODD_SPACE.match(name):
                self.problems.append(Problem(self.file, *place, *unusual(odd)))
                continue
            if name in data:
                first = self.places[(*trail, name)][0]
                self.problems.append(
                    Problem(
                        self.file,
                        *place,
                        f"'{name}' is written twice",
                        f"it is first on line {first}; keep one of them",
                    )
                )
                continue
            data[name] = self.read(value, (*trail, name), key.start_mark)
        return data


def _scalar(node: yaml.ScalarNode) -> Data:
    text: str = node.value
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) < 19 else text
    return float(text) if _FLOAT.fullmatch(text) else text


def read(path: Path, file: str) -> tuple[Source, list[Problem]]:
    """The file's data and every mistake of its YAML; data is None where it could not be read."""
    empty = Source(file, None)
    try:
        if problem := oversized(path, file):
            return empty, [problem]
        raw = path.read_bytes()
    except OSError as error:
        return empty, [Problem(file, 1, 1, f"cannot be read: {error.strerror}", "check that the file is there")]
    text, problem = decoded(raw, file)
    return (empty, [problem]) if problem else parse(text, file)


def parse(text: str, file: str) -> tuple[Source, list[Problem]]:
    """As `read`, from a text already in memory."""
    reader = _Reader(file)
    empty = Source(file, None)
    try:
        if len(text) > SAFE:
            survey(text)
        reader.problems += unused(text, file)
        node = yaml.compose(text, Loader=Loader)
        data = reader.read(node, ()) if node else None
        if data is None:
            return empty, [Problem(file, 1, 1, "the file is empty", "write the page, or delete the file")]
    except yaml.YAMLError as error:
        return empty, [broken(error, text, file)]
    except (TooMuch, RecursionError) as error:
        place = error.place if isinstance(error, TooMuch) else (1, 1)
        what, way_out = "holds too much, nested or repeated", "split it, and write no aliases (*)"
        return empty, [Problem(file, *place, what, way_out)]
    return Source(file, data, reader.places, reader.spelt), reader.problems
