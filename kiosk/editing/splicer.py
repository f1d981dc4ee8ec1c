"""The splices for a change of one value: only what differs, written as the rest of its file is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import yaml

from kiosk.content.yaml.source import Data
from kiosk.editing.cuts import without
from kiosk.editing.rendering import Layout
from kiosk.editing.scalars import Written, key
from kiosk.editing.spans import BLANK, Spans, Spot
from kiosk.editing.splices import Splice, same
from kiosk.model.issues import Loc


@dataclass(frozen=True)
class Splicer:
    """Finds the splices for changes of one text; `layout` says how new lines are indented and quoted."""

    spans: Spans
    layout: Layout

    def changed(self, spot: Spot, old: Data, new: Data, loc: Loc) -> Iterator[Splice]:
        """From one value to another: only what differs in them."""
        self.spans.allowed(spot.node, loc)
        if same(old, new):
            return
        node = spot.node
        if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
            yield from self._mapping(spot, old, new, loc)
        elif isinstance(old, list) and isinstance(new, list) and old and new:
            yield from self._sequence(spot, old, new, loc)
        else:
            self.spans.inner_allowed(node, loc)
            yield from self.replaced(spot, new)

    def _mapping(self, spot: Spot, old: dict[str, Data], new: dict[str, Data], loc: Loc) -> Iterator[Splice]:
        for name, value in old.items():
            if name in new and (inner := self.spans.step(spot, name)):
                yield from self.changed(inner, value, new[name], (*loc, name))
        names = self.names(spot.node)
        yield from without(
            self.spans, spot.node, [index for index, name in enumerate(names) if name in old.keys() - new]
        )
        there = [name for name in names if name in new]
        order = list(new)
        for name in order:
            if name not in old:
                before = [other for other in order[: order.index(name)] if other in there]
                index = names.index(before[-1]) + 1 if before else -names.index(there[0])
                yield from self.with_pair(spot, name, new[name], index)

    def _sequence(self, spot: Spot, old: list[Data], new: list[Data], loc: Loc) -> Iterator[Splice]:
        head = _alike(old, new)
        tail = min(_alike(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        pairs = min(len(old), len(new)) - head - tail
        for index in range(head, head + pairs):
            if inner := self.spans.step(spot, index):
                yield from self.changed(inner, old[index], new[index], (*loc, index))
        gone = [*range(head + pairs, len(old) - tail)]
        yield from without(self.spans, spot.node, gone)
        yield from self.with_items(spot, head + pairs, new[head + pairs : len(new) - tail])

    def replaced(self, spot: Spot, value: Data) -> Iterator[Splice]:
        """The whole value as another one."""
        node = spot.node
        start, stop = int(node.start_mark.index), self.spans.end(node)
        if spot.flow:
            yield Splice(start, stop, self._gap(start) + self.layout.inline(value, self.spans.style(spot)))
            return
        written = self.layout.block(value, spot.column, self.spans.style(spot), node)
        is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        if (is_block or not written.head) and self.spans.line_end(spot.after) < start and spot.column >= 0:
            line = self.spans.line_end(spot.after)
            if written.head:
                yield Splice(spot.after, spot.after, f" {written.head}")
            yield Splice(line, self.spans.line_end(stop), _below(written))
        elif isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            header = start + len(self.spans.header(start))
            yield from self._headed(start, header, written)
            yield Splice(self.spans.line_end(start), stop, _below(written))
        else:
            yield from self._headed(start, stop, written)
            line = self.spans.line_end(max(stop, spot.after))
            if written.body:
                yield Splice(line, line, _below(written))

    def _headed(self, start: int, stop: int, written: Written) -> Iterator[Splice]:
        """The part behind the colon or dash; with nothing there, also without the space before it."""
        if written.head:
            yield Splice(start, stop, self._gap(start) + written.head)
        else:
            line = self.spans.text[self.spans.line_start(start) : start]
            yield Splice(start - len(line) + len(line.rstrip(BLANK)), stop, "")

    def _gap(self, at: int) -> str:
        before = self.spans.text[at - 1 : at]
        return "" if not before or before in f"{BLANK}[{{" else " "

    def names(self, node: yaml.Node) -> list[str]:
        """The keys of a group in their order."""
        return [str(name.value) for name, _ in node.value] if isinstance(node, yaml.MappingNode) else []

    def with_items(self, spot: Spot, index: int, values: Sequence[Data]) -> Iterator[Splice]:
        """New items of a list, the first of which will be its `index`-th."""
        node = spot.node
        if not values:
            return
        like = node.value[max(0, index - 1)] if node.value else None
        column = node.start_mark.column
        texts = [self.layout.inline(value) for value in values] if self._flows(spot) else []
        lines = [self._lines("- ", self.layout.item(value, column, like), column) for value in values if not texts]
        yield from self._inserted(spot, index, texts or lines, column)

    def with_pair(self, spot: Spot, name: str, value: Data, index: int) -> Iterator[Splice]:
        """A new key of a group, behind its first `index` ones; for 0 or less in front of its `-index`-th."""
        node = spot.node
        like = node.value[max(0, index - 1)][1] if node.value else None
        column = node.value[0][0].start_mark.column if node.value else 0
        if self._flows(spot):
            text = f"{key(name, flow=True)}: {self.layout.inline(value)}"
        else:
            first, *others = self.layout.pair(name, value, column, like)
            text = "\n".join([first[column:], *others])
        yield from self._inserted(spot, index, [text], column)

    def _flows(self, spot: Spot) -> bool:
        node = spot.node
        return spot.flow or (isinstance(node, yaml.CollectionNode) and bool(node.flow_style)) or not node.value

    def _lines(self, lead: str, written: Written, column: int) -> str:
        return "\n".join([lead + written.head, *written.body])

    def _inserted(self, spot: Spot, index: int, texts: Sequence[str], column: int) -> Iterator[Splice]:
        node = spot.node
        if not isinstance(node, yaml.CollectionNode):
            return
        flows, gap = self._flows(spot), "\n" + " " * column
        if not node.value:
            at = int(node.start_mark.index) + 1
            yield Splice(at, at, ", ".join(texts))
        elif index > 0:
            at = self.spans.entry(node, index - 1).stop
            yield Splice(at, at, "".join((", " if flows else gap) + text for text in texts))
        else:
            at = self.spans.entry(node, -index).start
            yield Splice(at, at, "".join(text + (", " if flows else gap) for text in texts))


def _below(written: Written) -> str:
    return "".join(f"\n{line}" for line in written.body)


def _alike(one: Sequence[Data], other: Sequence[Data]) -> int:
    return len([*takewhile(lambda pair: same(*pair), zip(one, other, strict=False))])


Change = Callable[[Splicer], Iterator[Splice]]
