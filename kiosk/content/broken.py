"""What keeps a file from being read as UTF-8 and as YAML, in an author's words."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from kiosk.content.problems import Problem

LARGEST = 5_000_000
SAVE_AS_UTF8 = "save it as UTF-8: in Notepad, File → Save as → Encoding: UTF-8"

_HINTS = (
    ("mapping values are not allowed", "a text with a colon", "put quotes around the text: 'Vienna: a report'"),
    ("while scanning a quoted scalar", "a quote that is never closed", "add the closing quote"),
    ("found unexpected end of stream", "a quote that is never closed", "add the closing quote"),
    ("while parsing a flow mapping", "a { that is never closed, or a missing comma", "add the } or the comma"),
    ("while parsing a flow sequence", "a [ that is never closed, or a missing comma", "add the ] or the comma"),
    ("did not find expected key", "an indent that fits no line above", "line it up with its neighbours"),
    ("could not find expected ':'", "a line without a colon", "write 'name: value', or quote the text"),
    ("did not find expected node content", "a { or [ that does not belong there", "put quotes around the text"),
    ("did not find expected <document start>", "something after the end", "remove it"),
    ("did not find expected comment or line break", "a text behind > or |", "begin the text on the next line"),
    ("did not find expected '-'", "an item that is not lined up", "line up the dashes of the list"),
    ("block sequence entries are not allowed", "a dash that does not belong there", "begin the list on its own line"),
    ("undefined alias", "a text that begins with *", "put quotes around the text"),
    ("expected a single document", "a second document (---)", "keep one page in a file"),
    ("unknown escape character", "a backslash in a text", "put the text in single quotes: 'C:\\new'"),
)
_BEGUN_AT = {what for _, what, _ in _HINTS if "never closed" in what or "without" in what}
_INDENTED = ("an indent that fits no line above", "begin the line below the first letter of its neighbours")
_TAB = ("a tab", "use spaces to indent, never tabs")
_ODD = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = r"[ \t]*(?:- )*[A-Za-z_][\w-]*"
ODD_SPACE = re.compile(f"(?: *|{_NAME}:)([\u00a0\u2000-\u200b\u2060\u3000\ufeff])")
_TIGHT_COLON = re.compile(f"{_NAME}(:)[^ \t\r/]")
_WIDE_COLON = re.compile(f"{_NAME} ?(：)")
_OPENED = re.compile(rf"{_NAME}:[ \t]+(['\"[{{])")
Found = tuple[str, str, int, int]
"""What is wrong, the way out, and the line and column, counted from 0."""


def oversized(path: Path, file: str) -> Problem | None:
    """The problem of a text so long that nobody wrote it. Raises OSError."""
    size = path.stat().st_size
    return (
        Problem(file, 1, 1, f"is {size / 1e6:.1f} MB of text", "keep each file under 5 MB") if size > LARGEST else None
    )


def decoded(raw: bytes, file: str) -> tuple[str, Problem | None]:
    """The file's text, or the problem of its encoding."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:64].count(0) > len(raw[:64]) // 4:
        return "", Problem(file, 1, 1, "is saved as UTF-16", SAVE_AS_UTF8)
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig", "replace")) + 1
        return "", Problem(file, line, column, "is saved in an old Windows encoding, not UTF-8", SAVE_AS_UTF8)


def broken(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The mistake that ended the reading of `text`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        odd = _ODD.search(text)
        before = text[: odd.start()] if odd else ""
        what = f"broken YAML: an unusual character (U+{ord(odd[0]):04X})" if odd else "broken YAML"
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(file, line, column, what, "remove it, or write it anew")
    mark = error.problem_mark or error.context_mark
    found = _slip(text.split("\n"), mark.line, mark.column) if mark else None
    if found is None:
        what, way_out, mark = _mistake(error, text)
        found = what, way_out, mark.line if mark else 0, mark.column if mark else 0
    what, way_out, row, column = found
    return Problem(file, row + 1, column + 1, f"broken YAML: {what}", way_out)


def unusual(odd: re.Match[str]) -> tuple[str, str]:
    """What to say of a space that YAML takes for a letter."""
    return f"an unusual space (U+{ord(odd[1]):04X})", "delete it and type a plain space"


def _slip(lines: list[str], row: int, column: int) -> Found | None:
    """A slip of the pen that the reader of YAML stumbled over only later: seen on its line, or on the one above."""
    for at in (row, row - 1):
        line = lines[at] if 0 <= at < len(lines) else ""
        if odd := ODD_SPACE.match(line):
            return *unusual(odd), at, odd.start(1)
        if wide := _WIDE_COLON.match(line):
            return "a wide colon (：)", "write a plain colon and a space in its place", at, wide.start(1)
        if (tight := _TIGHT_COLON.match(line)) and not _OPENED.match(line):
            return "a colon without a space behind it", "write a space behind the colon", at, tight.start(1)
    return _closed_early(lines, row, column) if row < len(lines) else None


def _closed_early(lines: list[str], row: int, column: int) -> Found | None:
    """Words behind the end of a quoted or bracketed text, or a quote that closes only where another was to open."""
    before = lines[row][:column].rstrip()
    sign = before[-1:]
    if sign not in ("'", '"', "]", "}") or not lines[row][column:].strip():
        return None
    opened = _OPENED.match(before)
    if opened and opened.start(1) < len(before) - 1:
        if sign in "]}":
            return f"a text that begins with {opened[1]}", "put quotes around the text", row, opened.start(1)
        way_out = "put the whole text in double quotes" if sign == "'" else "put the whole text in single quotes"
        return "words after the closing quote", way_out, row, len(before) - 1
    for at in range(row - 1, -1, -1) if sign in "'\"" else ():
        opened = _OPENED.match(lines[at])
        if opened and opened[1] == sign and lines[at].count(sign) % 2:
            return "a quote that is never closed", "add the closing quote", at, opened.start(1)
    return None


def _mistake(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str, yaml.Mark | None]:
    mark = error.problem_mark or error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    line = text.split("\n")[mark.line] if mark and mark.line <= text.count("\n") else ""
    here = line[mark.column : mark.column + 1] if mark else ""
    if here == "\t" or "'\\t'" in said or "\t" in line[: len(line) - len(line.lstrip())]:
        return *_TAB, mark
    if "cannot start any token" in said:
        return f"a text that begins with {here}", "put quotes around the text", mark
    if "mapping values are not allowed" in said and mark and ": " not in line[: mark.column]:
        return *_INDENTED, mark
    for sign, what, way_out in _HINTS:
        if sign in said:
            return what, way_out, error.context_mark if what in _BEGUN_AT else mark
    return str(error.problem or error.context), "compare the line with the one above", mark
