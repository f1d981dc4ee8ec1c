"""Items and fields that go, and items that change places: by whole lines, or between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import yaml

from kiosk.editing.spans import BLANK, Spans, Spot
from kiosk.editing.splices import Splice

_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)


def without(spans: Spans, node: yaml.Node, gone: Sequence[int]) -> Iterator[Splice]:
    """Without these items or pairs; some others stay."""
    if not isinstance(node, yaml.CollectionNode):
        return
    for first, last in _runs(gone):
        cut = _cut_inline if node.flow_style else _cut_lines
        yield from cut(spans, node, first, last)


def _cut_inline(spans: Spans, node: yaml.CollectionNode, first: int, last: int) -> Iterator[Splice]:
    start, stop = spans.entry(node, first).start, spans.entry(node, last).stop
    text = spans.text
    if last + 1 == len(node.value):
        yield Splice(spans.entry(node, first - 1).stop, stop, "")
        return
    following = spans.entry(node, last + 1).start
    if _COMMENT.search(text[stop:following]):  # that belongs to what stays
        following = text.index(",", stop) + 1
        following += len(text[following:]) - len(text[following:].lstrip(" "))
    yield Splice(start, following, "")


def _cut_lines(spans: Spans, node: yaml.CollectionNode, first: int, last: int) -> Iterator[Splice]:
    text = spans.text
    start, stop = spans.entry(node, first).start, spans.entry(node, last).stop
    line = spans.line_start(start)
    if not text[line:start].strip(BLANK):
        for index in range(first, last + 1):
            yield _line_cut(spans, *spans.entry(node, index))
        return
    following = spans.entry(node, last + 1).start
    between = text[stop:following]
    if _COMMENT.search(between):
        yield Splice(start - len(text[line:start]) + len(text[line:start].rstrip(BLANK)), stop, "")
    else:
        yield Splice(start, following, "")


def _line_cut(spans: Spans, start: int, stop: int) -> Splice:
    """Whole lines, with the end of the last one, or of the one before where the file ends without one."""
    line = spans.line_start(start)
    if stop < len(spans.text):
        return Splice(line, stop + 1, "")
    return Splice(max(line - 1, 0), stop, "")


def moved(spans: Spans, spot: Spot, old: int, new: int) -> Iterator[Splice]:
    """An item in another place of its list, with the notes right above it; what is between items stays."""
    node = spot.node
    assert isinstance(node, yaml.SequenceNode)
    count = len(node.value)
    places = [_place(spans, node, index) for index in range(count)]
    order = [*range(count)]
    order.insert(new, order.pop(old))
    texts = [spans.text[start:stop] for start, stop in places]
    for (start, stop), source in zip(places, order, strict=True):
        if spans.text[start:stop] != texts[source]:
            yield Splice(start, stop, texts[source])


def _place(spans: Spans, node: yaml.SequenceNode, index: int) -> tuple[int, int]:
    start, stop = spans.entry(node, index)
    if index and not node.flow_style:
        column = " " * int(node.start_mark.column)
        above = spans.text[: spans.line_start(start)].split("\n")[-2::-1]
        notes = [*takewhile(lambda line: line.startswith(f"{column}#"), above)]
        start -= sum(len(line) + 1 for line in notes)
    return start, stop


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers that follow each other, as the first and last of each run."""
    for index, number in enumerate(numbers):
        if index == 0 or numbers[index - 1] != number - 1:
            first = number
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield first, number
