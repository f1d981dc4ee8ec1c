"""Texts put into an author's YAML: every other byte stays as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from kiosk.content.yaml.source import Data, parse
from kiosk.model.issues import Fact, Loc

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CannotEdit(Exception):
    """A text cannot be put into the file safely: why, as the code of an issue with its facts."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def edited_text(text: str, changes: Mapping[Loc, Data], order: tuple[str, ...] = ()) -> str:
    """The YAML with each change's value at its loc, replaced or added.

    A key that is new comes after those before it in `order`. Raises CannotEdit rather than change anything else.
    """
    mark = text[:1] if text.startswith("\ufeff") else ""
    edited = text.removeprefix(mark)
    before, issues = parse(edited, "")
    if issues or before.data is None:
        raise CannotEdit("edit-file-spoilt")
    data: Data = before.data
    for loc, value in changes.items():
        data = _with(data, loc, value)
        edited = _checked(edited, data, loc, value, order)
    return mark + edited


def _checked(text: str, wanted: Data, loc: Loc, value: Data, order: tuple[str, ...]) -> str:
    """The text with one change that is read as `wanted`: in the author's style, or else in quotes."""
    for quoted in (False, True):
        edited = _one(text, loc, value, order, quoted)
        after, issues = parse(edited, "")
        if not issues and after.data == wanted:
            return edited
    raise CannotEdit("edit-yaml-unusual")


def scalar(text: str, style: str | None = None, indent: int = 2, flow: bool = False, newline: str = "\n") -> str:
    """The text as YAML after `key: `, in `style` where that can hold it, else plain or in quotes."""
    for form in _forms(text, style, indent, flow, newline):
        lead = " " * max(indent - 2, 0)
        line = f"{{k: {form}, z: 1}}" if flow else f"{lead}k: {form}{newline}{lead}z: 1"
        source, issues = parse(line, "")
        if not issues and source.data == {"k": text, "z": 1}:
            return form
    raise CannotEdit("edit-text-unwritable")


def _forms(text: str, style: str | None, indent: int, flow: bool, newline: str) -> Iterator[str]:
    single, double = "'" + text.replace("'", "''") + "'", json.dumps(text, ensure_ascii=False)
    pad = newline + " " * indent
    lines = text.split("\n")
    literal = "|-" + "".join(pad + line if line else newline for line in lines)
    if not flow and (style == "|" or len(lines) > 1):
        yield literal
    if not flow and style == ">":
        yield ">-" + pad + text
    if style == '"':
        yield double
    if style == "'":
        yield single
    if "\n" not in text:
        yield from (text, single)
    yield double
    yield json.dumps(text)


def _with(data: Data, loc: Loc, value: Data) -> Data:
    """The data with one value changed."""
    if not loc:
        return value
    step, rest = loc[0], loc[1:]
    if isinstance(data, list) and isinstance(step, int):
        return [_with(item, rest, value) if index == step else item for index, item in enumerate(data)]
    if isinstance(data, dict) and isinstance(step, str):
        return {**data, step: _with(data.get(step), rest, value)}
    raise CannotEdit("edit-place-gone", place=".".join(map(str, loc)))


@dataclass(frozen=True)
class _Edit:
    """A text that is edited; `quoted` writes every value in quotes."""

    text: str
    quoted: bool

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def end(self, node: yaml.Node) -> int:
        """Where a value really ends: before the spaces, lines and comments that follow it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, stop = node.start_mark.index, node.end_mark.index
        return start + len(self.text[start:stop].rstrip())

    def replaced(self, node: yaml.Node, value: Data, column: int, flow: bool) -> str:
        """The text with the node's value replaced."""
        start, stop = node.start_mark.index, self.end(node)
        style = node.style if isinstance(node, yaml.ScalarNode) else None
        new = self.value(value, style, column + 2, flow)
        gap = "" if start == 0 or self.text[start - 1].isspace() else " "
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:  # a list below its key moves beside it
            start = self.text.rindex(":", 0, start) + 1
            gap = " "
        return f"{self.text[:start]}{gap}{new}{self.text[stop:]}"

    def added(self, node: yaml.MappingNode, key: str, value: Data, order: tuple[str, ...]) -> str:
        """The text with `key: value` in the map, after the keys that come before it in `order`."""
        pairs = [(str(name.value), name, held) for name, held in node.value]
        if not pairs:
            raise CannotEdit("edit-group-empty")
        rank = {name: place for place, name in enumerate(order)}
        earlier = [pair for pair in pairs if rank.get(pair[0], 0) < rank.get(key, len(rank))] or pairs
        _, name, held = earlier[-1]
        column: int = name.start_mark.column
        stop = self.end(held)
        style = held.style if isinstance(held, yaml.ScalarNode) else None
        line = f"{key}: {self.value(value, style, column + 2, bool(node.flow_style))}"
        if node.flow_style:
            return f"{self.text[:stop]}, {line}{self.text[stop:]}"
        stop = min((at for sign in "\r\n" if (at := self.text.find(sign, stop)) >= 0), default=len(self.text))
        return self.text[:stop] + self.newline + " " * column + line + self.text[stop:]

    def value(self, value: Data, style: str | None, indent: int, flow: bool) -> str:
        if isinstance(value, list):
            return "[" + ", ".join(scalar(str(item), flow=True) for item in value) + "]"
        return scalar(str(value), '"' if self.quoted else style, indent, flow or self.quoted, self.newline)


def _one(text: str, loc: Loc, value: Data, order: tuple[str, ...], quoted: bool) -> str:
    edit = _Edit(text, quoted)
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    column, flow = 0, False
    for depth, step in enumerate(loc):
        last = depth == len(loc) - 1
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            found = [pair for pair in node.value if str(pair[0].value) == step]
            flow = flow or bool(node.flow_style)
            if not found and last:
                return edit.added(node, str(step), value, order)
            if not found:
                break
            column, node = found[0][0].start_mark.column, found[0][1]
        else:
            break
    else:
        if node is not None:
            return edit.replaced(node, value, column, flow)
    raise CannotEdit("edit-place-gone", place=".".join(map(str, loc)))
