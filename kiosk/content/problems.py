"""One kind of problem, one printed form: where, what, and the way out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

FEW, MANY, LONG = 20, 200, 60


@dataclass(frozen=True, order=True)
class Problem:
    """A mistake in the content, in the author's words.

    `file` is relative to the content folder's parent; `line` and `column` count from 1,
    0 where the mistake has no place in the file.
    """

    file: str
    line: int
    column: int
    what: str
    way_out: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        mark = "warning: " if self.severity == "warning" else ""
        hint = f" — {self.way_out}" if self.way_out else ""
        return f"{place}: {mark}{self.what}{hint}"


class ContentError(Exception):
    """The content cannot be shown; `problems` holds every mistake, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(word: str, known: Collection[str], otherwise: str = "") -> str:
    """`did you mean 'title'?` for a misspelt word, else the words to choose from, or `otherwise` if they are many."""
    alike = known if len(known) < MANY else [each for each in known if each[:1].lower() == word[:1].lower()]
    same = [each for each in alike if each.lower() == word.lower()]
    close = same or get_close_matches(word[:LONG], alike, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{close[0]}'?"
    return "use one of: " + ", ".join(sorted(set(known))) if 0 < len(known) <= FEW else otherwise


def counted(number: int, thing: str) -> str:
    """`1 value`, `6 values`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def shown(path: Path, root: Path) -> str:
    """The path as an author knows it: from the folder that holds `content/`."""
    try:
        return path.resolve().relative_to(root.resolve().parent).as_posix()
    except (ValueError, RuntimeError):  # a link that leads to itself
        return path.as_posix()
