"""One kind of issue: what is wrong with the content as a code with its facts, and where. The words come last.

An issue is made where it is found, by `issue("chart-no-categories", loc, id=…)`; its severity and its words are looked
up by its code in kiosk/model/catalogue.py when somebody reads it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kiosk.disk.ask import real
from kiosk.disk.names import printable

if TYPE_CHECKING:
    from kiosk.model.catalogue import Catalogue

FEW, MANY, LONG = 20, 200, 60

Loc = tuple[str | int, ...]
"""Where a value stands in its file: the names of fields and the numbers of items, from 0, that lead to it."""


class Shape(Enum):
    """What an author wrote where a single value was wanted."""

    NOTHING = "nothing"
    LIST = "a list"
    GROUP = "a group of fields"


Fact = str | float | Shape | tuple[str, ...] | None


@dataclass(frozen=True)
class Issue:
    """Something wrong with the content.

    `file` is relative to the content folder's parent, `line` and `column` count from 1, 0 where the issue has no place
    in the file. A page that looks at itself gives only `loc`, the field in question; the file is added by whoever read
    the page.
    """

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()
    loc: Loc = ()
    file: str = ""
    line: int = 0
    column: int = 0

    @property
    def severity(self) -> Literal["error", "warning"]:
        """error keeps the content off the screen."""
        return _catalogue().severity(self.code)

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    @cached_property
    def what(self) -> str:
        """What is wrong, in the author's words."""
        return _catalogue().what(self)

    @cached_property
    def way_out(self) -> str:
        """What to do about it, "" where nobody knows."""
        return _catalogue().way_out(self)

    def at(self, file: str, line: int = 1, column: int = 1) -> Issue:
        """The same issue at a place of a file."""
        return replace(self, file=file, line=line, column=column)

    def __lt__(self, other: Issue) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str, str]:
        return self.file, self.line, self.column, self.what, self.way_out, self.severity

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        mark = "" if self.is_error else "warning: "
        hint = f" — {self.way_out}" if self.way_out else ""
        return f"{place}: {mark}{self.what}{hint}"


def issue(code: str, loc: Loc = (), /, **facts: Fact) -> Issue:
    """An issue of the field at `loc`, with the facts that its words in the catalogue name."""
    return Issue(code, tuple(sorted(facts.items())), loc)


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether any of the issues keeps the content off the screen."""
    return any(each.is_error for each in issues)


class Invalid(ValueError):
    """What a model's own validator finds wrong: the code of an issue, with its facts."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


class ContentError(Exception):
    """The content cannot be shown; `issues` holds every mistake, sorted by file and line."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = sorted(issues)
        super().__init__("\n".join(map(str, self.issues)))


def suggestion(word: str, known: Collection[str]) -> dict[str, Fact]:
    """The facts `closest`, the known word most like a misspelt one, or `choices`, all of them if they are few."""
    alike = known if len(known) < MANY else [each for each in known if each[:1].lower() == word[:1].lower()]
    same = [each for each in alike if each.lower() == word.lower()]
    close = same or get_close_matches(word[:LONG], alike, n=1, cutoff=0.6)
    if close:
        return {"closest": close[0]}
    return {"choices": tuple(sorted(set(known)))} if 0 < len(known) <= FEW else {}


def nearest(word: str, known: Collection[str], otherwise: str = "") -> str:
    """A suggestion in words, for a command's one line: `did you mean 'title'?`, the words to choose from, or else."""
    facts = suggestion(word, known)
    if "closest" in facts:
        return f"did you mean '{facts['closest']}'?"
    choices = facts.get("choices")
    return f"use one of: {', '.join(choices)}" if isinstance(choices, tuple) else otherwise


def counted(number: int, thing: str) -> str:
    """`1 value`, `6 values`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def shown(path: Path, root: Path) -> str:
    """The path as an author knows it: from the folder that holds `content/`."""
    if path.is_relative_to(root.parent):  # without a question to the disk
        return printable(path.relative_to(root.parent).as_posix())
    inner, outer = real(path), real(root).parent
    return printable((inner.relative_to(outer) if inner.is_relative_to(outer) else path).as_posix())


def _catalogue() -> Catalogue:
    from kiosk.model.catalogue import catalogue  # content without issues need not read their words

    return catalogue()
