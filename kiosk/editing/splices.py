"""What has to be put where in a file's text so that it says something else, and nothing besides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

import yaml

from kiosk.content.yaml.source import Data
from kiosk.editing.rendering import Layout
from kiosk.editing.scalars import Written, key
from kiosk.editing.spans import BLANK, Spans, Spot
from kiosk.model.issues import Loc

_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)


class Splice(NamedTuple):
    """The text from `start` until before `stop` becomes `text`."""

    start: int
    stop: int
    text: str


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text with each splice; of those at one place the first comes first."""
    parts, at = [], 0
    for splice in sorted(splices, key=lambda each: each[:2]):
        parts += [text[at : splice.start], splice.text]
        at = splice.stop
    return "".join([*parts, text[at:]])


def same(one: Data, other: Data) -> bool:
    """Whether both are the same to whoever reads them: 1 is not 1.0, and not true."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(held, other[name]) for name, held in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


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
        yield from self.without(spot.node, [index for index, name in enumerate(names) if name in old.keys() - new])
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
        yield from self.without(spot.node, gone)
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

    def without(self, node: yaml.Node, gone: Sequence[int]) -> Iterator[Splice]:
        """Without these items or pairs; some others stay."""
        if not isinstance(node, yaml.CollectionNode):
            return
        for first, last in _runs(gone):
            cut = self._cut_inline if node.flow_style else self._cut_lines
            yield from cut(node, first, last)

    def _cut_inline(self, node: yaml.CollectionNode, first: int, last: int) -> Iterator[Splice]:
        start, stop = self.spans.entry(node, first).start, self.spans.entry(node, last).stop
        text = self.spans.text
        if last + 1 == len(node.value):
            yield Splice(self.spans.entry(node, first - 1).stop, stop, "")
            return
        following = self.spans.entry(node, last + 1).start
        if _COMMENT.search(text[stop:following]):  # that belongs to what stays
            following = text.index(",", stop) + 1
            following += len(text[following:]) - len(text[following:].lstrip(" "))
        yield Splice(start, following, "")

    def _cut_lines(self, node: yaml.CollectionNode, first: int, last: int) -> Iterator[Splice]:
        text = self.spans.text
        start, stop = self.spans.entry(node, first).start, self.spans.entry(node, last).stop
        line = self.spans.line_start(start)
        if not text[line:start].strip(BLANK):
            for index in range(first, last + 1):
                yield self._line_cut(*self.spans.entry(node, index))
            return
        following = self.spans.entry(node, last + 1).start
        between = text[stop:following]
        if _COMMENT.search(between):
            yield Splice(start - len(text[line:start]) + len(text[line:start].rstrip(BLANK)), stop, "")
        else:
            yield Splice(start, following, "")

    def _line_cut(self, start: int, stop: int) -> Splice:
        """Whole lines, with the end of the last one, or of the one before where the file ends without one."""
        line = self.spans.line_start(start)
        if stop < len(self.spans.text):
            return Splice(line, stop + 1, "")
        return Splice(max(line - 1, 0), stop, "")

    def moved(self, spot: Spot, old: int, new: int) -> Iterator[Splice]:
        """An item in another place of its list, with the notes right above it; what is between items stays."""
        node = spot.node
        assert isinstance(node, yaml.SequenceNode)
        count = len(node.value)
        places = [self._place(node, index) for index in range(count)]
        order = [*range(count)]
        order.insert(new, order.pop(old))
        texts = [self.spans.text[start:stop] for start, stop in places]
        for (start, stop), source in zip(places, order, strict=True):
            if self.spans.text[start:stop] != texts[source]:
                yield Splice(start, stop, texts[source])

    def _place(self, node: yaml.SequenceNode, index: int) -> tuple[int, int]:
        start, stop = self.spans.entry(node, index)
        if index and not node.flow_style:
            column = " " * int(node.start_mark.column)
            above = self.spans.text[: self.spans.line_start(start)].split("\n")[-2::-1]
            notes = [*takewhile(lambda line: line.startswith(f"{column}#"), above)]
            start -= sum(len(line) + 1 for line in notes)
        return start, stop


def _below(written: Written) -> str:
    return "".join(f"\n{line}" for line in written.body)


def _alike(one: Sequence[Data], other: Sequence[Data]) -> int:
    return len([*takewhile(lambda pair: same(*pair), zip(one, other, strict=False))])


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers that follow each other, as the first and last of each run."""
    for index, number in enumerate(numbers):
        if index == 0 or numbers[index - 1] != number - 1:
            first = number
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield first, number


Change = Callable[[Splicer], Iterator[Splice]]
