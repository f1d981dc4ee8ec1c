"""What keeps a text from being read as YAML."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from kiosk.model.issues import Fact, Issue, issue

_CODES = (
    ("mapping values are not allowed", "yaml-colon-in-text"),
    ("while scanning a quoted scalar", "yaml-quote-open"),
    ("found unexpected end of stream", "yaml-quote-open"),
    ("while parsing a flow mapping", "yaml-brace-open"),
    ("while parsing a flow sequence", "yaml-bracket-open"),
    ("did not find expected key", "yaml-indent"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("did not find expected node content", "yaml-stray-comma"),
    ("did not find expected <document start>", "yaml-after-end"),
    ("did not find expected comment or line break", "yaml-after-block-sign"),
    ("did not find expected '-'", "yaml-item-indent"),
    ("block sequence entries are not allowed", "yaml-stray-dash"),
    ("mapping keys are not allowed", "yaml-begins-with"),
    ("cannot start any token", "yaml-begins-with"),
    ("undefined alias", "yaml-begins-with"),
    ("while scanning an alias", "yaml-begins-with"),
    ("while scanning an anchor", "yaml-begins-with"),
    ("expected a single document", "yaml-second-document"),
    ("unknown escape character", "yaml-backslash"),
)
"""What PyYAML and libyaml say, which have no codes of their own, and what it means."""
_BEGUN_AT = {"yaml-quote-open", "yaml-brace-open", "yaml-bracket-open", "yaml-no-colon", "yaml-begins-with"}
"""Mistakes that are mended where the thing begins, not where the parser gave up."""
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_NAME = r"[ \t]*(?:- )*[A-Za-z_][\w-]*"
ODD_SPACE = re.compile(f"(?: *|{_NAME}:)([\u00a0\u2000-\u200b\u2060\u3000\ufeff])")
_TIGHT_COLON = re.compile(f"{_NAME}(:)[^ \t\r/]")
_WIDE_COLON = re.compile(f"{_NAME} ?(：)")
_TIGHT_DASH = re.compile(r"[ \t]*(-)[^\s-]")
_OPENED = re.compile(rf"{_NAME}:[ \t]+(['\"[{{])")
_BEGINS = re.compile(rf"{_NAME}:[ \t]+$|[ \t]*(?:- )+$")
_CURLY = re.compile(rf"{_NAME}:[ \t]+([“”„‟‘‚«»「『])")
_BLOCK_SIGN = re.compile(r".*:[ \t]+[>|][-+]?[ \t]*$")
_HASH = re.compile(r"(?<!\S)(#)")
_FIELD = re.compile(rf"{_NAME}:(?:\s|$)")


class Slip(NamedTuple):
    """A slip of the pen: its code, and its line and column, counted from 0."""

    code: str
    row: int
    column: int
    facts: dict[str, Fact] = {}


def code_point(character: str) -> str:
    """`00A0` for a no-break space."""
    return f"{ord(character):04X}"


def yaml_issue(error: yaml.YAMLError, text: str, file: str) -> Issue:
    """The mistake that ended the reading of `text`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return odd_character(text, file) or issue("yaml-unclear").at(file, 1, 1)
    mark = error.problem_mark or error.context_mark
    slip = _slip(text.split("\n"), mark.line, mark.column) if mark else None
    slip = slip or _mistake(error, text)
    return issue(slip.code, **slip.facts).at(file, slip.row + 1, slip.column + 1)


def odd_character(text: str, file: str) -> Issue | None:
    """The first character that YAML does not know, or takes for the end of a line that no editor ends there."""
    odd = _ODD.search(text)
    if not odd:
        return None
    before = text[: odd.start()]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    return issue("yaml-odd-character", character=code_point(odd[0])).at(file, *place)


def _slip(lines: list[str], row: int, column: int) -> Slip | None:
    """A slip that the reader of YAML stumbled over only later: seen on its line, or on the one above."""
    for at in (row, row - 1):
        line = lines[at] if 0 <= at < len(lines) else ""
        if odd := ODD_SPACE.match(line):
            return Slip("yaml-odd-space", at, odd.start(1), {"character": code_point(odd[1])})
        if wide := _WIDE_COLON.match(line):
            return Slip("yaml-wide-colon", at, wide.start(1))
        if (tight := _TIGHT_COLON.match(line)) and not _OPENED.match(line):
            return Slip("yaml-tight-colon", at, tight.start(1))
        if dash := _TIGHT_DASH.match(line):
            return Slip("yaml-tight-dash", at, dash.start(1))
    return _closed_early(lines, row, column) if row < len(lines) else None


def _closed_early(lines: list[str], row: int, column: int) -> Slip | None:
    """Words behind the end of a quoted or bracketed text, or a quote that closes only where another was to open."""
    before = lines[row][:column].rstrip()
    sign = before[-1:]
    if sign not in ("'", '"', "]", "}") or not lines[row][column:].strip():
        return None
    opened = _OPENED.match(before)
    if opened and opened.start(1) < len(before) - 1:
        if sign in "]}":
            return Slip("yaml-begins-with", row, opened.start(1), {"sign": opened[1]})
        quotes = "double" if sign == "'" else "single"
        return Slip("yaml-words-after-quote", row, len(before) - 1, {"quotes": quotes})
    for at in range(row - 1, -1, -1) if sign in "'\"" else ():
        opened = _OPENED.match(lines[at])
        if opened and opened[1] == sign and lines[at].count(sign) % 2:
            return Slip("yaml-quote-open", at, opened.start(1))
    return None


def _mistake(error: yaml.MarkedYAMLError, text: str) -> Slip:
    mark = error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    line = lines[row] if mark and row < len(lines) else ""
    if line[column : column + 1] == "\t" or "'\\t'" in said or "\t" in line[: len(line) - len(line.lstrip())]:
        return Slip("yaml-tab", row, column)
    begun = error.context_mark
    for words, code in _CODES:
        if words in said:
            at = (begun.line, begun.column) if begun and code in _BEGUN_AT else (row, column)
            return _closer(code, lines, *at, mark.line if mark else 0)
    return Slip("yaml-unclear", row, column, {"reason": str(error.problem or error.context)})


def _closer(code: str, lines: list[str], row: int, column: int, end: int) -> Slip:
    """The mistake, or a likelier one that its line shows."""
    line = lines[row] if row < len(lines) else ""
    if code == "yaml-begins-with" or (code == "yaml-stray-comma" and _BEGINS.fullmatch(line[:column])):
        return Slip("yaml-begins-with", row, column, {"sign": line[column : column + 1]})
    if code == "yaml-colon-in-text":
        if curly := _CURLY.match(line):
            return Slip("yaml-curly-quotes", row, curly.start(1), {"sign": curly[1]})
        code = code if ": " in line[:column] else "yaml-indent-deeper"
    around = None if _FIELD.match(line) and code != "yaml-after-end" else _around(code, lines, row, min(row, end) - 1)
    return around or Slip(code, row, column)


def _around(code: str, lines: list[str], row: int, above: int) -> Slip | None:
    """A mistake that the line above shows, or the first one."""
    if code == "yaml-after-end" and (first := _first_written(lines)) and lines[first[0]][:1] == " ":
        return Slip("yaml-indent-first", *first)
    before = lines[above] if above >= 0 and code in ("yaml-no-colon", "yaml-indent") else ""
    if _BLOCK_SIGN.match(before):
        return Slip("yaml-block-not-indented", row, 0)
    if hash := _HASH.search(before):
        return Slip("yaml-hash-in-text", above, hash.start(1))
    return None


def _first_written(lines: list[str]) -> tuple[int, int] | None:
    """Where the first line that is no note begins."""
    for row, line in enumerate(lines):
        if line.strip() and not line.lstrip().startswith(("#", "%", "---")):
            return row, len(line) - len(line.lstrip())
    return None
