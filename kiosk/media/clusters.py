"""Where a WebM or Matroska film ends that does not say how long it is: recorded live, and never closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kiosk.media.bad_file import BadFile
from kiosk.media.elements import NOWHERE, Span, elements, fields, number

CLUSTER, TIME, BLOCK, GROUP, LASTS = 0x1F43B675, 0xE7, 0xA3, 0xA0, 0x9B
INNER_BLOCK = 0xA1
STEP, MOST = 1 << 20, 1 << 26
"""Bytes that are searched for the last cluster, from the end of the file: a piece, and all in all."""


def end_of_clusters(file: BinaryIO, first: int, size: int) -> float:
    """When the last block begins or ends, in the film's units; 0 if no cluster is found near the end."""
    return max((_end(file, span) for span in _last(file, first, size)), default=0.0)


def _last(file: BinaryIO, first: int, size: int) -> Iterator[Span]:
    """The last cluster that is one."""
    name, end = CLUSTER.to_bytes(4, "big"), size
    while end > max(first - 16, size - MOST):
        start = max(0, end - STEP)
        file.seek(start)
        data = file.read(end - start + 3)
        at = len(data)
        while (at := data.rfind(name, 0, at)) >= 0:
            found = next(_readable(file, start + at, size), None)
            if found:
                yield found
                return
        end = start


def _readable(file: BinaryIO, start: int, size: int) -> Iterator[Span]:
    """The cluster that begins there, if its first element is its time."""
    try:
        _, at, until = next(elements(file, start, size, whole=False))
        if next(elements(file, at, size, whole=False))[0] == TIME:
            yield at, min(until, size)
    except (BadFile, StopIteration):
        return


def _end(file: BinaryIO, cluster: Span) -> float:
    begins, last = 0, 0
    try:
        for name, start, end in elements(file, *cluster, whole=False):
            if name == TIME:
                begins = number(file, (start, end))
            elif name == BLOCK:
                last = max(last, _place(file, start))
            elif name == GROUP:
                inner = fields(file, (start, end))
                lasts = number(file, inner.get(LASTS, NOWHERE))
                last = max(last, _place(file, inner[INNER_BLOCK][0]) + lasts) if INNER_BLOCK in inner else last
    except BadFile:
        pass  # a recording that was broken off: what came before counts
    return float(begins + last)


def _place(file: BinaryIO, start: int) -> int:
    """A block's time after its cluster's: it stands behind the number of its track."""
    file.seek(start)
    head = file.read(16)
    width = 9 - head[0].bit_length() if head and head[0] else 1
    return int.from_bytes(head[width : width + 2], "big", signed=True)
