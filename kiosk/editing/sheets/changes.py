"""What has to be changed for a value to become another: as little as can be, so that notes beside the rest stay."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from kiosk.model.issues import Loc


@dataclass(frozen=True)
class Change:
    """`set` a value at `loc`, `insert` one into the list there as its `index`-th, or `remove` what is there."""

    how: Literal["set", "insert", "remove"]
    loc: Loc
    value: Any = None
    index: int = 0


def changes(old: Any, new: Any, loc: Loc) -> Iterator[Change]:
    """The changes, in the order in which they are to be made."""
    if old == new and type(old) is type(new):
        return
    if new is None:
        yield Change("remove", loc)
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from _of_group(old, new, loc)
    elif _groups(old) and _groups(new):
        yield from _of_list(old, new, loc)
    else:
        yield Change("set", loc, new)


def _groups(value: Any) -> bool:
    """Whether it is a list of groups, whose items are known by what they say."""
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _of_group(old: dict[str, Any], new: dict[str, Any], loc: Loc) -> Iterator[Change]:
    for key, value in new.items():
        if key in old:
            yield from changes(old[key], value, (*loc, key))
        else:
            yield Change("set", (*loc, key), value)
    for key in old:
        if key not in new:
            yield Change("remove", (*loc, key))


def _of_list(old: Sequence[Any], new: Sequence[Any], loc: Loc) -> Iterator[Change]:
    """From the last item to the first, so that those before keep their numbers."""
    before, after = [_known(item) for item in old], [_known(item) for item in new]
    for _, first, last, start, end in reversed(SequenceMatcher(None, before, after, autojunk=False).get_opcodes()):
        both = min(last - first, end - start)
        for index in range(end - 1, start + both - 1, -1):
            yield Change("insert", loc, new[index], first + both)
        for index in range(last - 1, first + both - 1, -1):
            yield Change("remove", (*loc, index))
        for index in range(both):
            yield from changes(old[first + index], new[start + index], (*loc, first + index))


def _known(item: Any) -> str:
    """What an item is known by: its title or name, else all of it."""
    named = next((item[key] for key in ("title", "name", "date") if isinstance(item, dict) and key in item), item)
    return json.dumps(named, sort_keys=True, default=str)
