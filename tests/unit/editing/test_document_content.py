"""Every field of every file of the stand's own content is changed, and nothing but the bytes of its value differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.yaml.source import Data
from kiosk.editing.document import Document
from kiosk.model.issues import Loc
from tests.support.paths import ROOT

CONTENT = ROOT / "content"
FILES = sorted(CONTENT.rglob("*.yaml")) + sorted((ROOT / "kiosk" / "pages").glob("*/example.yaml"))


def leaves(data: Data, loc: Loc = ()) -> Iterator[Loc]:
    """The place of every single value."""
    if isinstance(data, dict):
        for name, inner in data.items():
            yield from leaves(inner, (*loc, name))
    elif isinstance(data, list):
        for index, inner in enumerate(data):
            yield from leaves(inner, (*loc, index))
    else:
        yield loc


def groups(data: Data, loc: Loc = ()) -> Iterator[Loc]:
    """The place of every list and group."""
    if isinstance(data, dict | list):
        yield loc
        for step, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from groups(inner, (*loc, step))


def another(value: Data) -> Data:
    """A value of the same type, written in as many letters."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"{value} новое 新 جديد" if value else "new"


def differing(old: bytes, new: bytes) -> tuple[int, int]:
    """What of the old bytes is not in the new ones: from where until before where."""
    head = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, len(old) - tail


def test_all_the_content_is_here() -> None:
    assert len(FILES) > 40


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_value_is_changed_by_its_own_bytes_and_back(path: Path) -> None:
    document = Document.read(path)
    for loc in leaves(document.data):
        value = document.value(loc)
        new = document.with_value(loc, another(value))
        assert new.value(loc) == another(value)
        start, stop = differing(document.raw, new.raw)
        where = document.raw[:start].count(b"\n") + 1
        assert where >= document.line(loc), loc
        assert document.raw[start:stop].count(b"\n") <= str(value).count("\n") + 1, loc
        assert new.with_value(loc, value).raw == document.raw, loc


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_list_and_group_is_changed_by_whole_lines_and_back(path: Path) -> None:
    document = Document.read(path)
    for loc in groups(document.data):
        held = document.value(loc)
        assert document.with_value(loc, held) is document or document.with_value(loc, held).raw == document.raw
        if isinstance(held, list) and len(held) > 1:
            last = len(held) - 1
            moved = document.moved(loc, 0, last)
            assert moved.value(loc) == [*held[1:], held[0]]
            assert sorted(moved.raw) == sorted(document.raw), loc
            shorter = document.without((*loc, last))
            assert document.raw.startswith(shorter.raw[: differing(document.raw, shorter.raw)[0]])
            assert shorter.with_item(loc, last, held[last]).value(loc) == held
        elif isinstance(held, dict) and len(held) > 1:
            name = [*held][-1]
            shorter = document.without((*loc, name))
            assert shorter.with_key(loc, name, held[name]).data == document.data, loc
