"""A YAML file that is changed byte by byte: only what a changed value is written with becomes another.

A Document is a value: each change gives a new one. What it says then is read by the stand's own reader of YAML and
compared with what was meant, so that no change ever touches something else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import yaml

from kiosk.content.yaml.source import Data, Source, parse_nodes
from kiosk.disk import ask
from kiosk.editing.cuts import moved, without
from kiosk.editing.errors import CannotEdit
from kiosk.editing.spans import Spans, Spot
from kiosk.editing.splicer import Change, Splicer
from kiosk.editing.splices import Splice, same, spliced
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import decoded
from kiosk.model.issues import Issue, Loc, issue

MARK = "\ufeff"
_OF_VALUES = {"number-unclear"}
"""Issues that are said of a value, and not of how it is written."""


@dataclass(frozen=True)
class Document:
    """The text of a YAML file with its line ends, without the byte order mark that `marked` tells of.

    `file` is its name as authors know it. Every change raises CannotEdit rather than touch anything else.
    """

    file: str
    text: str
    marked: bool = False

    @classmethod
    def read(cls, path: Path, file: str = "") -> Document:
        """The file at `path`. Raises OSError, and CannotEdit for what is no text."""
        return cls.of(ask.read(path), file or path.name)

    @classmethod
    def of(cls, raw: bytes, file: str) -> Document:
        """The document that these bytes are. Raises CannotEdit."""
        try:
            text = decoded(raw)
        except BadFile as error:
            raise CannotEdit(issue(error.code, **error.facts).at(file, error.line, error.column)) from None
        return cls(file, text, raw.startswith(MARK.encode()))

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return ((MARK if self.marked else "") + self.text).encode()

    @property
    def data(self) -> Data:
        """All that it says; None where it cannot be read."""
        return self.source.data

    @property
    def source(self) -> Source:
        """It as the rest of the stand knows it."""
        return self._parsed[0]

    @property
    def issues(self) -> list[Issue]:
        """What is wrong with its YAML."""
        return self._parsed[1]

    def value(self, loc: Loc) -> Data:
        """What stands at `loc`. Raises CannotEdit where nothing does."""
        data = self.data
        for step in loc:
            data = self._inner(data, step, loc)
        return data

    def _inner(self, data: Data, step: str | int, loc: Loc) -> Data:
        if isinstance(data, dict) and isinstance(step, str) and step in data:
            return data[step]
        if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            return data[step]
        raise self._gone(loc)

    def has(self, loc: Loc) -> bool:
        """Whether anything stands at `loc`."""
        return loc in self.source.places

    def line(self, loc: Loc) -> int:
        """The line where the value at `loc` is written, counted from 1."""
        return self.source.place(loc)[0]

    def with_value(self, loc: Loc, value: Data) -> Document:
        """With another value at `loc`; of lists and groups only what differs is written."""
        old = self.value(loc)
        return self._changed(
            with_data(self.data, loc, value), loc, lambda to: to.changed(to.spans.find(loc), old, value, loc)
        )

    def with_item(self, loc: Loc, index: int, value: Data) -> Document:
        """With a new item in the list at `loc`, as its `index`-th; behind the last one for its length."""
        items = self._list(loc)
        index = min(max(index, 0), len(items))
        meant = with_data(self.data, loc, [*items[:index], value, *items[index:]])
        return self._changed(meant, loc, lambda to: to.with_items(to.spans.find(loc), index, [value]))

    def with_key(self, loc: Loc, key: str, value: Data, order: Sequence[str] = ()) -> Document:
        """With a new key in the group at `loc`, behind those that come before it in `order`, else behind all.

        A group that is not there at all begins with it; a key that is there already has its value changed.
        """
        held = self.value(loc)
        if held is None:
            return self.with_value(loc, {key: value})
        if not isinstance(held, dict):
            raise self._gone((*loc, key))
        if key in held:
            return self.with_value((*loc, key), value)
        meant = with_data(self.data, loc, {**held, key: value})
        if not held:
            return self._changed(meant, loc, lambda to: to.replaced(to.spans.find(loc), {key: value}))
        return self._changed(meant, loc, lambda to: self._pair(to, to.spans.find(loc), key, value, order))

    def without(self, loc: Loc) -> Document:
        """Without the item or key at `loc`; an empty list or group is left of one that had no other."""
        self.value(loc)
        if not loc:
            raise self._gone(loc)
        holder, step = self.value(loc[:-1]), loc[-1]
        rest: Data = {name: each for name, each in holder.items() if name != step} if isinstance(holder, dict) else []
        if isinstance(holder, list):
            rest = [each for index, each in enumerate(holder) if index != step]
        if not rest:
            return self.with_value(loc[:-1], rest)
        return self._changed(with_data(self.data, loc[:-1], rest), loc, lambda to: self._cut(to, loc))

    def moved(self, loc: Loc, old: int, new: int) -> Document:
        """With an item of the list at `loc` in another place: the `old`-th becomes the `new`-th."""
        items = self._list(loc)
        if not (0 <= old < len(items) and 0 <= new < len(items)):
            raise self._gone((*loc, old if not 0 <= old < len(items) else new))
        if old == new:
            return self
        order = [*items]
        order.insert(new, order.pop(old))
        return self._changed(
            with_data(self.data, loc, order), loc, lambda to: moved(to.spans, to.spans.find(loc), old, new)
        )

    def _cut(self, to: Splicer, loc: Loc) -> Iterator[Splice]:
        to.spans.find(loc)
        node = to.spans.find(loc[:-1]).node
        index = to.names(node).index(str(loc[-1])) if isinstance(node, yaml.MappingNode) else int(loc[-1])
        return without(to.spans, node, [index])

    def _pair(self, to: Splicer, spot: Spot, key: str, value: Data, order: Sequence[str]) -> Iterator[Splice]:
        rank = {name: place for place, name in enumerate(order)}
        names = to.names(spot.node)
        earlier = [at for at, name in enumerate(names) if rank.get(name, 0) < rank.get(key, len(rank))]
        behind = earlier[-1] + 1 if earlier else 0 if key in rank else len(names)
        return to.with_pair(spot, key, value, behind)

    def _changed(self, meant: Data, loc: Loc, change: Change) -> Document:
        """The document that reads as meant: written in its author's style, or else in quotes. Raises CannotEdit."""
        spans = self._spans
        for layout in (spans.layout, replace(spans.layout, quoted=True)):
            try:
                new = replace(self, text=self._spliced([*change(Splicer(spans, layout))]))
            except CannotEdit as error:
                raise error if error.issue.file else self._refusal(error.issue.code, loc) from None
            if same(new.data, meant) and new._codes <= self._codes:
                return new
        raise self._refusal("edit-yaml-unusual", loc)

    def _refusal(self, code: str, loc: Loc, **facts: str) -> CannotEdit:
        return CannotEdit(issue(code, loc, **facts).at(self.file, *self.source.place(loc)))

    @property
    def _codes(self) -> Counter[str]:
        return Counter(each.code for each in self.issues if each.code not in _OF_VALUES)

    @cached_property
    def _lines(self) -> tuple[str, list[int]]:
        """The text with \\n alone, and where in that an end of a line has two signs."""
        parts = self.text.split("\r\n")
        ends, at = [], -1
        for part in parts[:-1]:
            at += len(part) + 1
            ends.append(at)
        return "\n".join(parts).replace("\r", "\n"), ends

    @cached_property
    def _parsed(self) -> tuple[Source, list[Issue], yaml.Node | None]:
        return parse_nodes(self._lines[0], self.file)

    @property
    def _spans(self) -> Spans:
        root = self._parsed[2]
        if root is None or self.data is None:
            first = self.issues[0]
            raise CannotEdit(issue("edit-file-spoilt").at(self.file, max(first.line, 1), first.column))
        return Spans(self.file, self._lines[0], root)

    def _spliced(self, splices: Sequence[Splice]) -> str:
        """The text with splices of the text that has \\n alone."""
        ends = self._lines[1]
        if not ends:
            return spliced(self.text, splices)
        own = "\r\n" if len(ends) * 2 >= self._lines[0].count("\n") else "\n"
        return spliced(
            self.text,
            [
                Splice(start + bisect_left(ends, start), stop + bisect_left(ends, stop), text.replace("\n", own))
                for start, stop, text in splices
            ],
        )

    def _list(self, loc: Loc) -> list[Data]:
        items = self.value(loc)
        if not isinstance(items, list):
            raise self._gone(loc)
        return items

    def _gone(self, loc: Loc) -> CannotEdit:
        return self._refusal("edit-place-gone", loc, place=".".join(map(str, loc)))


def with_data(data: Data, loc: Loc, value: Data) -> Data:
    """Data with another value at `loc`, where there is one."""
    if not loc:
        return value
    step, rest = loc[0], loc[1:]
    if isinstance(data, list):
        return [with_data(item, rest, value) if index == step else item for index, item in enumerate(data)]
    if isinstance(data, dict):
        return {name: with_data(held, rest, value) if name == step else held for name, held in data.items()}
    return data
