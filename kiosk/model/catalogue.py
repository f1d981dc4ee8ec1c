"""The words of every issue, by its code: kiosk/model/issues.yaml, and issues.yaml in the folder of a kind, or of a
part of `kiosk/editing`, for its own.

An entry has `what` is wrong, the `way_out`, `severity: warning` unless it is an error, and a line of `help`. Words
name facts in braces: `{field}` is the field in question, `{cells:#cell}` a number with its thing, `{written:value}` a
value as the author wrote it. Of a list of words the first is taken whose facts are all there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Literal

import yaml

from kiosk.model.issues import Issue, Loc, Shape, counted

KIOSK = Path(__file__).resolve().parents[1]
LONGEST = 40
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Entry:
    """What the catalogue knows of a code; `what` and `way_out` are templates, the first that can be filled counts."""

    what: tuple[str, ...]
    way_out: tuple[str, ...] = ()
    severity: Literal["error", "warning"] = "error"
    help: str = ""


@dataclass(frozen=True)
class Catalogue:
    """Every code with its words."""

    entries: Mapping[str, Entry]

    def severity(self, code: str) -> Literal["error", "warning"]:
        return self.entries[code].severity

    def what(self, issue: Issue) -> str:
        return _filled(self.entries[issue.code].what, issue)

    def way_out(self, issue: Issue) -> str:
        return _filled(self.entries[issue.code].way_out, issue)


@cache
def catalogue() -> Catalogue:
    """The catalogue of the program. Raises ValueError for a code that is there twice."""
    entries: dict[str, Entry] = {}
    for path in (
        KIOSK / "model" / "issues.yaml",
        *sorted(KIOSK.glob("pages/*/issues.yaml")),
        *sorted(KIOSK.glob("editing/*/issues.yaml")),
    ):
        for code, written in yaml.load(path.read_text("utf-8"), Loader=_Loader).items():
            if code.startswith("_"):
                continue  # a part that several entries share
            if code in entries:
                raise ValueError(f"{path}: the code '{code}' is there twice")
            entries[code] = _entry(**written)
    return Catalogue(entries)


def _entry(what: Any, way_out: Any = (), severity: Literal["error", "warning"] = "error", help: str = "") -> Entry:
    return Entry(tuple(_flat(what)), tuple(_flat(way_out)), severity, help)


def _flat(written: Any) -> Iterator[str]:
    if isinstance(written, str):
        yield written
    else:
        for each in written:
            yield from _flat(each)


def field_name(loc: Loc) -> str:
    """`'rows' item 2` or `item 2 'title'` for a place, counted from 1 as authors do."""
    names = [f"item {step + 1}" if isinstance(step, int) else f"'{step}'" for step in loc[-2:]]
    between = ", " if all(isinstance(step, int) for step in loc[-2:]) else " "
    return between.join(names) if names else "the file"


class _Words(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec.startswith("#"):
            return counted(value, format_spec[1:])
        if format_spec == "value":
            return _as_written(value)
        return ", ".join(value) if isinstance(value, tuple) else str(format(value, format_spec))


def _as_written(value: str | Shape) -> str:
    if isinstance(value, Shape):
        return value.value
    return f"'{value[:LONGEST]}…'" if len(value) > LONGEST else f"'{value}'"


def _filled(templates: tuple[str, ...], issue: Issue) -> str:
    """The first of the templates whose facts are all there, with them; "" if there is none."""
    last = issue.loc[-1] if issue.loc else ""
    facts = {"field": field_name(issue.loc), "name": last, **dict(issue.facts)}
    words = _Words()
    for template in templates:
        if all(name in facts for _, name, _, _ in words.parse(template) if name is not None):
            return words.vformat(template, (), facts)
    return ""
