"""Where in a file's text its values stand: the first and last sign of each, its key or dash, its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import yaml

from kiosk.content.yaml.yaml_limits import STANDARD
from kiosk.editing.errors import CannotEdit
from kiosk.editing.rendering import Layout
from kiosk.editing.scalars import Style
from kiosk.model.issues import Loc, issue

_INDICATORS = re.compile(r"[|>][-+0-9]*")
_NUMBERED = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))")
BLANK = " \t\n"
"""What YAML knows as blank; a no-break space is a sign of a text."""
_NOTHING = re.compile(r"(?:[ \t]*(?:#.*)?(?:\n|$))*[ \t]*")


class Span(NamedTuple):
    """From one sign of a text until before another."""

    start: int
    stop: int


class Spot(NamedTuple):
    """A value: its node, what holds it at which `column`, where that ends, and whether that stands between brackets."""

    node: yaml.Node
    after: int = 0
    column: int = -2
    flow: bool = False


@dataclass(frozen=True)
class Spans:
    """The text of a file with the nodes of its values; lines end with \\n."""

    file: str
    text: str
    root: yaml.Node

    @cached_property
    def layout(self) -> Layout:
        return Layout.of(self.root)

    @cached_property
    def _shared(self) -> frozenset[int]:
        """The nodes that several places refer to by an alias."""
        if "*" not in self.text:
            return frozenset()
        seen: set[int] = set()
        twice: set[int] = set()
        nodes = [self.root]
        while nodes:
            node = nodes.pop()
            (twice if id(node) in seen else seen).add(id(node))
            if id(node) not in twice:
                nodes += _inner(node)
        return frozenset(twice)

    def find(self, loc: Loc) -> Spot:
        """The value at `loc`. Raises CannotEdit where there is none, or one that cannot be changed safely."""
        spot = Spot(self.root)
        self.allowed(spot.node, loc)
        for step in loc:
            inner = self.step(spot, step)
            if inner is None:
                raise self.refusal("edit-place-gone", spot.node, loc, place=".".join(map(str, loc)))
            spot = inner
            self.allowed(spot.node, loc)
        return spot

    def step(self, spot: Spot, step: str | int) -> Spot | None:
        """The value at one step of a way; None where there is none."""
        node, flow = spot.node, spot.flow or _is_flow(spot.node)
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
            after = node.value[step].start_mark.index if _is_flow(node) else self.dash(node, step) + 1
            return Spot(node.value[step], after, node.start_mark.column, flow)
        if isinstance(node, yaml.MappingNode):
            for name, held in node.value:
                if str(name.value) == step:
                    return Spot(held, self._colon(name, held), name.start_mark.column, flow)
        return None

    def allowed(self, node: yaml.Node, loc: Loc) -> None:
        """Raises CannotEdit for what YAML fetches from elsewhere, and for tags."""
        if id(node) in self._shared:
            raise self.refusal("edit-alias", node, loc)
        if node.tag and not node.tag.startswith(STANDARD):
            raise self.refusal("edit-tag", node, loc)
        if isinstance(node, yaml.MappingNode) and any(name.value == "<<" and not name.style for name, _ in node.value):
            raise self.refusal("edit-merge", node, loc)

    def inner_allowed(self, node: yaml.Node, loc: Loc) -> None:
        """As `allowed`, for all that is in it."""
        for inner in _inner(node):
            self.allowed(inner, loc)
            self.inner_allowed(inner, loc)

    def refusal(self, code: str, node: yaml.Node, loc: Loc = (), **facts: str) -> CannotEdit:
        mark = node.start_mark
        return CannotEdit(issue(code, loc, **facts).at(self.file, mark.line + 1, mark.column + 1))

    def _colon(self, name: yaml.Node, held: yaml.Node) -> int:
        """Behind the colon of a key; behind the key where it has none."""
        at = self.text.find(":", name.end_mark.index, max(held.start_mark.index, name.end_mark.index) + 1)
        return at + 1 if at >= 0 else int(name.end_mark.index)

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def end(self, node: yaml.Node) -> int:
        """Where a value really ends: before the spaces, lines and comments that follow it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, stop = int(node.start_mark.index), int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._block_end(start, stop)
        return start + len(self.text[start:stop].rstrip(BLANK))

    def _block_end(self, start: int, stop: int) -> int:
        """The end of the last line of a text below | or >."""
        if "+" in self.header(start):
            return stop - 1 if self.text[stop - 1 : stop] == "\n" else stop
        return max(self.line_end(start), self.line_end(start + len(self.text[start:stop].rstrip(BLANK)) - 1))

    def header(self, start: int) -> str:
        """| or > with what says how it is read."""
        found = _INDICATORS.match(self.text, start)
        return found[0] if found else ""

    def style(self, spot: Spot) -> Style:
        """How the text at a spot is written."""
        node, outer = spot.node, max(spot.column, 0)
        indent = outer + self.layout.step
        if not isinstance(node, yaml.ScalarNode) or node.style not in ("|", ">"):
            sign = (node.style or "") if isinstance(node, yaml.ScalarNode) else ""
            return Style(sign, indent, outer, numbered=self._numbered(node) if sign == '"' else {})
        start = node.start_mark.index
        head, first = self.header(start), self.line_end(start) + 1
        lines = self.text[first : self.end(node)].split("\n")
        written = [line for line in lines if line.strip(BLANK)]
        counted = next((int(sign) for sign in head if sign.isdigit()), 0)
        if counted or written:
            indent = outer + counted if counted else len(written[0]) - len(written[0].lstrip(" "))
        return Style(node.style, indent, outer, tuple(line[indent:] for line in lines), bool(counted))

    def _numbered(self, node: yaml.Node) -> dict[str, str]:
        """The signs that a text in double quotes has as numbers."""
        written = self.text[node.start_mark.index : node.end_mark.index]
        numbers = (found[1] for found in _NUMBERED.finditer(written))
        return {chr(int(number[2:], 16)): number for number in numbers}

    def dash(self, node: yaml.SequenceNode, index: int) -> int:
        """Where the dash of an item stands."""
        if not index:
            return int(node.start_mark.index)
        behind = self.line_end(self.end(node.value[index - 1]))
        found = _NOTHING.match(self.text, behind)
        return found.end() if found else behind

    def entry(self, node: yaml.CollectionNode, index: int) -> Span:
        """An item or pair with all that belongs to it: from its dash or key; in a block to the end of its last line."""
        if isinstance(node, yaml.MappingNode):
            name, held = node.value[index]
            start = name.start_mark.index
        else:
            assert isinstance(node, yaml.SequenceNode)
            held = node.value[index]
            start = held.start_mark.index if _is_flow(node) else self.dash(node, index)
        stop = max(self.end(held), start)
        return Span(start, stop if _is_flow(node) else self.line_end(stop))


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and (bool(node.flow_style) or not node.value)


def _inner(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [held for _, held in node.value]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
