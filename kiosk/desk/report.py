"""Problems as an author reads them on a terminal, and as an editor or a script reads them."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from kiosk.disk import ask
from kiosk.media.encodings import SUFFIXES
from kiosk.model.issues import Issue, counted

RED, YELLOW, BOLD, DIM, PLAIN = "\033[31m", "\033[33m", "\033[1m", "\033[2m", "\033[0m"
WIDEST, BEFORE = 110, 60


def report(issues: Iterable[Issue], root: Path, colour: bool) -> Iterator[str]:
    """A line for every issue, the line of the file below it and a caret below that; `root` holds the files."""
    for issue in issues:
        yield _coloured(issue) if colour else str(issue)
        yield from _excerpt(issue, root, colour)


def summary(issues: list[Issue]) -> str:
    """`2 problems, 1 warning`, or that all is well."""
    errors = sum(issue.is_error for issue in issues)
    warnings = len(issues) - errors
    if not issues:
        return "no problems"
    return f"{counted(errors, 'problem')}, {counted(warnings, 'warning')}"


def as_json(issues: list[Issue]) -> str:
    """One object: `problems`, each with its code, place, words and severity, and how many are errors and warnings."""
    errors = sum(issue.is_error for issue in issues)
    counts = {"errors": errors, "warnings": len(issues) - errors}
    return json_text({**counts, "problems": [_fields(issue) for issue in issues]})


def json_text(value: object) -> str:
    """As JSON; in ASCII where the output is not UTF-8, so that it is JSON in any encoding."""
    return json.dumps(value, ensure_ascii=getattr(sys.stdout, "encoding", "") != "utf-8", indent=2)


def _fields(issue: Issue) -> dict[str, str | int]:
    place: dict[str, str | int] = {"file": issue.file, "line": issue.line, "column": issue.column}
    return {"code": issue.code, **place, "what": issue.what, "way_out": issue.way_out, "severity": issue.severity}


def colourful(stream: TextIO) -> bool:
    """Whether to write in colour: on a terminal that does not ask for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _coloured(issue: Issue) -> str:
    place, _, rest = str(issue).partition(": ")
    tone = RED if issue.is_error else YELLOW
    what, dash, way_out = rest.partition(" — ")
    return f"{BOLD}{place}:{PLAIN} {tone}{what}{PLAIN}{dash}{way_out}"


def _excerpt(issue: Issue, root: Path, colour: bool) -> Iterator[str]:
    lines = _lines(root / issue.file)
    if not 0 < issue.line <= len(lines) or not lines[issue.line - 1].strip():
        return
    line, column = lines[issue.line - 1].replace("\t", " "), max(issue.column, 1) - 1
    cut = max(0, column - BEFORE) if len(line) > WIDEST else 0
    shown = line[cut : cut + WIDEST]
    number = str(issue.line)
    gap = " " * _width(shown[: column - cut])
    dim, tone, plain = (DIM, RED, PLAIN) if colour else ("", "", "")
    yield f"{dim}  {number} | {plain}{shown}"
    yield f"{dim}  {' ' * len(number)} | {plain}{gap}{tone}^{plain}"


def _width(text: str) -> int:
    """How many cells of a terminal the text fills."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


@lru_cache(maxsize=8)
def _lines(path: Path) -> list[str]:
    """The file's lines; none where it is no text."""
    if path.suffix not in SUFFIXES:
        return []
    try:
        return ask.read(path).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
