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

from kiosk.content.problems import Problem

Data: TypeAlias = Union[bool, int, float, str, "list[Data]", "dict[str, Data]", None]
Trail: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

LARGEST = 5_000_000
DEEPEST = 40
MOST_NODES = 200_000
SAFE = 5_000

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One YAML file as data: `file` as authors name it, `places` the line and column of each value."""

    file: str
    data: Data
    places: dict[Trail, Place] = field(default_factory=dict)

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
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def read(self, node: yaml.Node, trail: Trail, mark: yaml.Mark | None = None) -> Data:
        """The node as data; `mark` is where an author looks for it: its key, if it has one."""
        mark = mark or node.start_mark
        self.places[trail] = (mark.line + 1, mark.column + 1)
        self.nodes += 1
        if len(trail) > DEEPEST or self.nodes > MOST_NODES:
            raise _TooMuch
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, trail)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*trail, i)) for i, item in enumerate(node.value)]
        return _scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def mapping(self, node: yaml.MappingNode, trail: Trail) -> dict[str, Data]:
        data: dict[str, Data] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in data:
                place = (key.start_mark.line + 1, key.start_mark.column + 1)
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


class _TooMuch(Exception):
    pass


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
        raw = path.read_bytes()
    except OSError as error:
        return empty, [Problem(file, 0, 0, f"cannot be read: {error.strerror}", "check that the file is there")]
    text, problem = _decoded(raw, file)
    if problem:
        return empty, [problem]
    return parse(text, file)


def _survey(text: str) -> None:
    """Raises _TooMuch for a nesting that would end the process: composing it overflows C's stack."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_Loader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or count > 2 * MOST_NODES:
            raise _TooMuch


def parse(text: str, file: str) -> tuple[Source, list[Problem]]:
    """As `read`, from a text already in memory."""
    reader = _Reader(file)
    empty = Source(file, None)
    try:
        if len(text) > SAFE:
            _survey(text)
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            return empty, [Problem(file, 1, 1, "the file is empty", "write the page, or delete the file")]
        data = reader.read(node, ())
    except yaml.MarkedYAMLError as error:
        return empty, [_broken(error, file)]
    except yaml.YAMLError as error:
        return empty, [Problem(file, 1, 1, f"is not YAML: {error}".splitlines()[0], "remove the unusual character")]
    except (_TooMuch, RecursionError):
        return empty, [Problem(file, 1, 1, "holds too much, nested or repeated", "split it, and write no aliases (*)")]
    return Source(file, data, reader.places), reader.problems


def _decoded(raw: bytes, file: str) -> tuple[str, Problem | None]:
    way_out = "save it as UTF-8: in Notepad, File → Save as → Encoding: UTF-8"
    if len(raw) > LARGEST:
        return "", Problem(file, 0, 0, f"is {len(raw) / 1e6:.1f} MB of text", "keep each file under 5 MB")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", Problem(file, 1, 1, "is saved as UTF-16", way_out)
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", Problem(file, line, 1, "is not saved as UTF-8 (an old Windows encoding?)", way_out)


_HINTS = (
    ("mapping values are not allowed", "a text with a colon", "put quotes around the text: 'Vienna: a report'"),
    ("found character '\\t'", "a tab", "use spaces to indent, never tabs"),
    (
        "cannot start any token",
        "a character with a meaning in YAML",
        "use spaces, not tabs, and put quotes around texts",
    ),
    ("while scanning a quoted scalar", "a quote that is never closed", "add the closing quote"),
    ("found unexpected end of stream", "a quote that is never closed", "add the closing quote"),
    ("did not find expected key", "an indent that fits no line above", "line it up with its neighbours"),
    ("could not find expected ':'", "a line without a colon", "write 'name: value', or quote the text"),
    ("did not find expected '-'", "an item that is not lined up", "line up the dashes of the list"),
    ("undefined alias", "a text that begins with *", "put quotes around the text"),
    ("expected a single document", "a second document (---)", "keep one page in a file"),
)


def _broken(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = f"{error.context or ''} {error.problem or ''}"
    for sign, what, way_out in _HINTS:
        if sign in said:
            return Problem(file, *place, f"broken YAML: {what}", way_out)
    return Problem(file, *place, f"broken YAML: {error.problem}", "compare the line with the one above")
