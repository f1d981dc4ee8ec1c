"""One change of a text taken back by itself, whatever else was changed in that text since."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple


class Hunk(NamedTuple):
    """The bytes from `start` until before `stop` became `new`."""

    start: int
    stop: int
    new: bytes


class Touching(Exception):
    """Both changed the same place."""


def taken_back(before: bytes, after: bytes, now: bytes) -> bytes:
    """`now` without the change from `before` to `after`. Raises Touching where that was changed again."""
    if now == after:
        return before
    back, since = [*hunks(after, before)], [*hunks(after, now)]
    if any(_touch(one, other, after) for one in back for other in since):
        raise Touching
    text = after
    for hunk in sorted([*back, *since], reverse=True):
        text = text[: hunk.start] + hunk.new + text[hunk.stop :]
    return text


def hunks(old: bytes, new: bytes) -> Iterator[Hunk]:
    """What has to be changed in `old` for `new`: whole lines that came or went, and signs within lines."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    head = _alike(before, after)
    tail = min(_alike(before[::-1], after[::-1]), len(before) - head, len(after) - head)
    inner, others = before[head : len(before) - tail], after[head : len(after) - tail]
    starts = [sum(map(len, before[:head]))]
    for line in inner:
        starts.append(starts[-1] + len(line))
    for tag, first, last, other, end in SequenceMatcher(None, inner, others, autojunk=False).get_opcodes():
        if tag == "replace" and last - first == end - other:
            for index in range(last - first):
                yield from _within(inner[first + index], others[other + index], starts[first + index])
        elif tag == "replace":
            yield from _within(b"".join(inner[first:last]), b"".join(others[other:end]), starts[first])
        elif tag != "equal":
            yield Hunk(starts[first], starts[last], b"".join(others[other:end]))


def _within(old: bytes, new: bytes, at: int) -> Iterator[Hunk]:
    """What differs in the middle of two texts."""
    if old == new:
        return
    head = _alike(old, new)
    tail = min(_alike(old[::-1], new[::-1]), len(old) - head, len(new) - head)
    yield Hunk(at + head, at + len(old) - tail, new[head : len(new) - tail])


def _touch(one: Hunk, other: Hunk, text: bytes) -> bool:
    """Whether two changes meet; lines that came or went beside each other do not."""
    start, stop = max(one.start, other.start), min(one.stop, other.stop)
    if start > stop:
        return False
    both_new = one.start == one.stop == other.start == other.stop
    within = any(outer.start < inner.start <= inner.stop < outer.stop for outer, inner in ((one, other), (other, one)))
    if start < stop or both_new or within:
        return True
    return stop > 0 and text[stop - 1 : stop] != b"\n"


def _alike(one: list[bytes] | bytes, other: list[bytes] | bytes) -> int:
    count = 0
    for each, another in zip(one, other, strict=False):
        if each != another:
            break
        count += 1
    return count
