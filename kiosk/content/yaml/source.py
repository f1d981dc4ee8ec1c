"""YAML to plain data, with the place of every key and value.

Scalars follow YAML 1.2's core schema, so `no`, `on`, `12:30` and `2017-03-13` stay the
texts an author typed; only `true`/`false`, numbers and `null` become something else.
A sign or a zero before a whole number is part of a text too: `007`, `+43`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, Union

import yaml

from kiosk.content.yaml.yaml_errors import ODD_SPACE, code_point, odd_character, yaml_issue
from kiosk.content.yaml.yaml_limits import DEEPEST, MOST_NODES, STANDARD, Loader, TooMuch, begun_with, survey, unused
from kiosk.content.yaml.yaml_losses import Losses, begins_word
from kiosk.disk.ask import refusal
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import read_text
from kiosk.model.issues import Fact, Issue, Loc, issue

Data: TypeAlias = Union[bool, int, float, str, "list[Data]", "dict[str, Data]", None]
Place: TypeAlias = tuple[int, int]

SAFE = 5_000

_INT = re.compile(r"-?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"-?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_RETURN = re.compile("\r\n?")
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One YAML file as data: `file` as authors name it, `places` the line and column of each value.

    `spelt` holds numbers and the like as they were written: 1e3 is 1000.0 in `data`. `notes` holds what follows a value
    without quotes behind #.
    """

    file: str
    data: Data
    places: dict[Loc, Place] = field(default_factory=dict)
    spelt: dict[Loc, str] = field(default_factory=dict)
    notes: dict[Loc, str] = field(default_factory=dict)

    def issue(self, code: str, loc: Loc = (), /, **facts: Fact) -> Issue:
        """An issue at the nearest place the YAML really has."""
        return self.placed(issue(code, loc, **facts))

    def placed(self, found: Issue) -> Issue:
        """The issue, with the line and column of the field it is about."""
        return found.at(self.file, *self.place(found.loc))

    def place(self, loc: Loc) -> Place:
        """Line and column of the value at `loc`.

        Steps that the YAML lacks are skipped: pydantic names a union's member in its loc.
        """
        known: Loc = ()
        for step in loc:
            if (*known, step) in self.places:
                known = (*known, step)
        return self.places.get(known, (1, 1))


@dataclass
class _Reader:
    file: str
    losses: Losses
    places: dict[Loc, Place] = field(default_factory=dict)
    spelt: dict[Loc, str] = field(default_factory=dict)
    notes: dict[Loc, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    nodes: int = 0

    def read(self, node: yaml.Node, loc: Loc, mark: yaml.Mark | None = None) -> Data:
        """The node as data; `mark` is where an author looks for it: its key, if it has one."""
        mark = mark or node.start_mark
        self.places[loc] = (mark.line + 1, mark.column + 1)
        self.nodes += 1
        if len(loc) > DEEPEST or self.nodes > MOST_NODES:
            raise TooMuch(node.start_mark)
        if node.tag and not node.tag.startswith(STANDARD):
            self.issues.append(begun_with(self.file, node.start_mark, "!"))
            return str(node.tag)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*loc, i)) for i, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node, loc)

    def scalar(self, node: yaml.ScalarNode, loc: Loc) -> Data:
        value = _scalar(node)
        if not isinstance(value, str):
            self.spelt[loc] = node.value
        if note := self.losses.note(node):
            if node.value:
                self.notes[loc] = note
            elif begins_word(note):
                self.issues.append(issue("yaml-note-alone", note=note).at(self.file, *self.places[loc]))
        self.issues += self.losses.of_scalar(node)
        return value

    def mapping(self, node: yaml.MappingNode, loc: Loc) -> Data:
        data: dict[str, Data] = {}
        for key, value in node.value:
            name = str(key.value)
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
            if node.flow_style and self.losses.lone(key, value):
                self.issues.append(self.losses.of_braces(key))
                continue
            if odd := ODD_SPACE.match(name):
                self.issues.append(issue("odd-space", character=code_point(odd[1])).at(self.file, *place))
                continue
            if name == "<<" and not key.style:
                self.issues.append(issue("yaml-merge").at(self.file, *place))
                continue
            if name in data:
                first = self.places[(*loc, name)][0]
                self.issues.append(issue("yaml-key-twice", key=name, first=first).at(self.file, *place))
                continue
            data[name] = self.read(value, (*loc, name), key.start_mark)
        return data if data or not node.value else "{…}"  # a text that begins with a brace


def _scalar(node: yaml.ScalarNode) -> Data:
    text: str = node.value
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) < 19 else text
    return float(text) if _FLOAT.fullmatch(text) else text


def read(path: Path, file: str) -> tuple[Source, list[Issue]]:
    """The file's data and every mistake of its YAML; data is None where it could not be read."""
    empty = Source(file, None)
    try:
        text = read_text(path)
    except OSError as error:
        return empty, [issue("file-unreadable", **refusal(error, path)).at(file)]
    except BadFile as error:
        return empty, [issue(error.code, **error.facts).at(file, error.line, error.column)]
    return parse(text, file)


def parse(text: str, file: str) -> tuple[Source, list[Issue]]:
    """As `read`, from a text already in memory."""
    source, issues, _ = parse_nodes(_RETURN.sub("\n", text), file)
    return source, issues


def parse_nodes(text: str, file: str) -> tuple[Source, list[Issue], yaml.Node | None]:
    """As `parse`, with the nodes that the data was made of; lines of `text` end with \\n alone."""
    reader = _Reader(file, Losses(text, file))
    empty = Source(file, None)
    if odd := odd_character(text, file):
        return empty, [odd], None
    try:
        if len(text) > SAFE:
            survey(text)
        reader.issues += unused(text, file)
        node = yaml.compose(text, Loader=Loader)
        data = reader.read(node, ()) if node else None
        if data is None:
            return empty, [issue("file-empty").at(file)], None
    except yaml.YAMLError as error:
        return empty, [yaml_issue(error, text, file)], None
    except (TooMuch, RecursionError) as error:
        place = error.place if isinstance(error, TooMuch) else (1, 1)
        return empty, [issue("yaml-too-much").at(file, *place)], None
    source = Source(file, data, reader.places, reader.spelt, reader.notes)
    return source, [*reader.issues, *_unclear(reader)], node


def _unclear(reader: _Reader) -> Iterator[Issue]:
    """Numbers of lists that may have their thousands marked with a point, unless another one has real decimals."""
    listed = {loc: spelt for loc, spelt in reader.spelt.items() if loc and isinstance(loc[-1], int) and "." in spelt}
    if all(_THOUSANDS.fullmatch(spelt) for spelt in listed.values()):
        for loc, spelt in listed.items():
            whole, small = spelt.replace(".", ""), f"{spelt}0".removesuffix(".0000")
            yield issue("number-unclear", written=spelt, whole=whole, decimals=small).at(
                reader.file, *reader.places[loc]
            )
