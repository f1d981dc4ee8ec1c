"""New values as YAML, indented as the rest of their file is."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from kiosk.content.yaml.source import Data
from kiosk.editing.scalars import PLAIN, Style, Written, double, key, scalar

SHORT = 90
"""Letters that a list or a group between brackets has at most; longer ones stand line by line."""


@dataclass(frozen=True)
class Layout:
    """How an author indents: by `step`, the dashes of a list by `dash` below its key; `quoted` puts all in quotes."""

    step: int = 2
    dash: int = 2
    quoted: bool = False

    @classmethod
    def of(cls, root: yaml.Node) -> Layout:
        """As the file is indented where it first is."""
        step = dash = None
        nodes = [root]
        for node in nodes:
            for name, held in node.value if isinstance(node, yaml.MappingNode) and not node.flow_style else ():
                deeper = held.start_mark.column - name.start_mark.column
                if isinstance(held, yaml.CollectionNode) and not held.flow_style and held.value:
                    if isinstance(held, yaml.SequenceNode):
                        dash = deeper if dash is None else dash
                    else:
                        step = deeper if step is None else step
                    nodes.append(held)
            nodes += node.value if isinstance(node, yaml.SequenceNode) and not node.flow_style else []
            if step and dash is not None:
                break
        step = step or 2
        return cls(step, min(dash, step) if dash is not None else step)

    def inline(self, value: Data, style: Style = PLAIN) -> str:
        """The value on its line, between brackets if it is a list or a group."""
        if isinstance(value, dict):
            pairs = (f"{key(name, flow=True)}: {self.inline(held)}" for name, held in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.inline, value)) + "]"
        return plain(value) or scalar(str(value), Style('"') if self.quoted else style, flow=True).head

    def block(self, value: Data, column: int, style: Style | None = None, like: yaml.Node | None = None) -> Written:
        """The value behind a key or dash at `column`, in the `style` of the one it replaces, or `like` another."""
        if isinstance(value, dict | list):
            return self._collection(value, column, like)
        if sure := plain(value):
            return Written(sure)
        if self.quoted:
            return Written(double(str(value)))
        return scalar(str(value), style or Style(indent=column + self.step, outer=column))

    def _collection(self, value: Data, column: int, like: yaml.Node | None) -> Written:
        if self._is_inline(value, like):
            return Written(self.inline(value))
        deeper = self.dash if isinstance(value, list) else self.step
        return Written("", self.lines(value, column + deeper))

    def item(self, value: Data, column: int, like: yaml.Node | None = None) -> Written:
        """The value behind a dash at `column`; a group begins on the line of the dash."""
        if isinstance(value, dict | list) and not self._is_inline(value, like):
            first, *others = self.lines(value, column + 2)
            return Written(first[column + 2 :], tuple(others))
        return self.block(value, column, self._beside(like, column), like)

    def lines(self, value: Data, column: int) -> tuple[str, ...]:
        """A list or group line by line, from `column` on."""
        lines: list[str] = []
        if isinstance(value, list):
            for item in value:
                lines += _entry("- ", self.item(item, column), column)
        elif isinstance(value, dict):
            for name, held in value.items():
                lines += self.pair(name, held, column)
        return tuple(lines)

    def pair(self, name: str, value: Data, column: int, like: yaml.Node | None = None) -> list[str]:
        """A field line by line, its key at `column`."""
        written = self.block(value, column, self._beside(like, column), like)
        return _entry(f"{key(name)}: " if written.head else f"{key(name)}:", written, column)

    def _beside(self, like: yaml.Node | None, column: int) -> Style:
        """The style of a text that stands beside this one."""
        sign = like.style if isinstance(like, yaml.ScalarNode) and like.style in ("'", '"') else ""
        return Style(sign, column + self.step, column)

    def _is_inline(self, value: Data, like: yaml.Node | None) -> bool:
        """Whether a list or group stands between brackets: an empty one, and a short one, as others beside it do."""
        inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        if not inner or self.quoted:
            return True
        if any(isinstance(each, dict | list) or "\n" in str(each) for each in inner):
            return isinstance(like, yaml.CollectionNode) and bool(like.flow_style) and _is_flat(value)
        if isinstance(like, yaml.CollectionNode):
            return bool(like.flow_style)
        return isinstance(value, list) and len(str(value)) <= SHORT


def _is_flat(value: Data) -> bool:
    return "\n" not in str(value) and len(str(value)) <= SHORT * 2


def _entry(lead: str, written: Written, column: int) -> list[str]:
    return [f"{' ' * column}{lead}{written.head}", *written.body]


def plain(value: Data) -> str:
    """What is no text, as YAML; "" for a text."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, int | float) else ""
