"""A text as YAML: in its author's style where that can hold it, else in the plainest one that can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiosk.content.yaml.source import parse
from kiosk.content.yaml.yaml_errors import odd_character
from kiosk.editing.errors import CannotEdit
from kiosk.model.issues import issue

LONG = 100
"""Letters from which a text that cannot stand without quotes is better read on a line of its own."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WORD = re.compile(r"\S+(?: {2,}\S+)*")


class Written(NamedTuple):
    """A value as it is written: what stands behind its colon or dash, and the lines below that, with their indent."""

    head: str
    body: tuple[str, ...] = ()


class Style(NamedTuple):
    """How a text is written: its sign, "" for none, the indent of lines below it, that of its group, and its lines."""

    sign: str = ""
    indent: int = 2
    outer: int = 0
    lines: tuple[str, ...] = ()
    counted: bool = False
    """Whether its author wrote how far it is indented, as in |2."""
    numbered: Mapping[str, str] = {}
    """The signs that its author wrote as numbers, such as \\u00a0 for a space that nobody sees, and how."""


PLAIN = Style()


def scalar(text: str, style: Style = PLAIN, flow: bool = False) -> Written:
    """The text as YAML behind a colon. Raises CannotEdit where no style can hold it, or no folded lines can."""
    forms = _flow_forms(text, style) if flow else _forms(text, style)
    for form in forms:
        if _is_read(form, text, style, flow):
            return form
    raise CannotEdit(issue("edit-folded" if style.sign == ">" and not flow else "edit-text-unwritable"))


def key(name: str, flow: bool = False) -> str:
    """The name of a field as it stands before its colon. Raises CannotEdit."""
    for form in (name, _single(name), double(name)):
        source, issues = parse(f"{{{form}: 1}}" if flow else f"{form}: 1", "")
        if not issues and source.data == {name: 1}:
            return form
    raise CannotEdit(issue("edit-text-unwritable"))


def double(text: str, numbered: Mapping[str, str] | None = None) -> str:
    """The text in double quotes, which can hold every sign; those `numbered` are written so."""
    signs = _ESCAPED.sub(lambda found: _ESCAPES.get(found[0]) or _numbered(found[0]), text)
    return '"' + "".join((numbered or {}).get(sign, sign) for sign in signs) + '"'


def _numbered(sign: str) -> str:
    return f"\\x{ord(sign):02X}" if ord(sign) < 256 else f"\\u{ord(sign):04X}"


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _flow_forms(text: str, style: Style) -> Iterator[Written]:
    quoted = {"'": _single(text), '"': double(text, style.numbered)}
    forms = [quoted[style.sign]] if style.sign in quoted else []
    for form in (*forms, text, *_quoted(text)):
        if "\n" not in form:
            yield Written(form)


def _forms(text: str, style: Style) -> Iterator[Written]:
    lines = "\n" in text.rstrip("\n")
    if style.sign == ">":
        yield folded(text, style)
        return
    if style.sign == "|" or (lines and style.sign != '"'):
        yield literal(text, style)
    if style.sign == '"':
        yield Written(double(text, style.numbered))
    if "\n" not in text:
        if style.sign != "'":
            yield Written(text)
        yield Written(_single(text)) if style.sign == "'" or len(text) < LONG else literal(text, style)
    yield from map(Written, _quoted(text))


def _quoted(text: str) -> Iterator[str]:
    if "\n" not in text and not ("'" in text and '"' not in text):
        yield _single(text)
    yield double(text)


def literal(text: str, style: Style) -> Written:
    """The text line by line below a |."""
    stripped = text.rstrip("\n")
    lines = text.removesuffix("\n").split("\n")
    return Written("|" + _indicators(text, stripped, style), _indented(lines, style.indent))


def folded(text: str, style: Style) -> Written:
    """The text below a >, in lines as long as its author's; those that still fit stay."""
    stripped = text.rstrip("\n")
    width = max((len(line) for line in style.lines), default=LONG)
    lines: list[str] = []
    for number, paragraph in enumerate(text.removesuffix("\n").split("\n") if stripped else []):
        lines += [*([""] if number else []), *_wrapped(paragraph, width, style.lines if not number else ())]
    return Written(">" + _indicators(text, stripped, style), _indented(lines, style.indent))


def _wrapped(text: str, width: int, before: tuple[str, ...]) -> Iterator[str]:
    for line in before:
        if not line or not text.startswith(f"{line} "):
            break
        yield line
        text = text[len(line) + 1 :]
    row = ""
    for word in _WORD.findall(text) if text.strip() == text else [text]:
        if row and len(row) + 1 + len(word) > width:
            yield row
            row = word
        else:
            row = f"{row} {word}" if row else word
    if row:
        yield row


def _indicators(text: str, stripped: str, style: Style) -> str:
    """How deep the text is indented, where its first line does not say so, and how many line ends are its own."""
    own = stripped.lstrip("\n").startswith((" ", "\t")) or style.counted
    chomped = "-" if text == stripped else "" if text == f"{stripped}\n" and stripped else "+"
    return (str(style.indent - style.outer) if own else "") + chomped


def _indented(lines: list[str], indent: int) -> tuple[str, ...]:
    return tuple(" " * indent + line if line else "" for line in lines)


def _is_read(form: Written, text: str, style: Style, flow: bool) -> bool:
    """Whether the stand reads the text so."""
    outer = " " * style.outer
    below = "".join(f"{line}\n" for line in form.body)
    whole = f"{{k: {form.head}, z: 1}}" if flow else f"{outer}k: {form.head}\n{below}{outer}z: 1"
    if odd_character(whole, ""):
        return False
    source, issues = parse(whole, "")
    return not issues and source.data == {"k": text, "z": 1}
