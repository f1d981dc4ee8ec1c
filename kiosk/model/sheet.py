"""What of a page may come from a spreadsheet: which columns it has a place for, and what becomes of their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from kiosk.model.issues import Issue, Loc

Kind = Literal["label", "figure", "text", "day", "hour", "choice"]
SheetRow: TypeAlias = Mapping[str, Any]
"""By the key of a column what stands there: a label, a figure or a choice as in YAML, a text by language code, a `date`
or `time`; nothing for an empty cell."""


@dataclass(frozen=True)
class SheetColumn:
    """A column that the page has a place for.

    `label` says it to staff, `names` are what its head may be called, `choices` what its cells may say; `otherwise` is
    what rows say where the sheet has no such column.
    """

    key: str
    label: str
    kind: Kind
    names: tuple[str, ...] = ()
    needed: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    otherwise: str = ""


@dataclass(frozen=True)
class Filled:
    """The page's fields as they would be, None for one that goes, files beside it, and what staff should know first."""

    fields: Mapping[Loc, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True)
class SheetPlan:
    """The columns of a page's sheet, and how its rows fill the page; `total` says whether a total may be a row."""

    columns: tuple[SheetColumn, ...]
    fill: Callable[[Sequence[SheetRow], str], Filled]
    """From the rows and the language that texts without one are in."""


def said(value: Any) -> tuple[str, ...]:
    """All that a text of YAML says, in whichever language."""
    if isinstance(value, Mapping):
        return tuple(str(each) for code, each in value.items() if isinstance(each, str))
    return () if value is None else (str(value),)


def alike(text: str) -> str:
    """A text without what does not tell it from another."""
    return " ".join(text.split()).casefold()


def found(texts: Iterable[str], among: Sequence[Any], key: Callable[[Any], Any] = lambda each: each) -> Any:
    """The first of the values whose text says one of these in any language; None if none does."""
    wanted = {alike(text) for text in texts if text}
    return next((each for each in among if wanted & {alike(text) for text in said(key(each))}), None)


def label(written: str, language: str, among: Sequence[Any]) -> Any:
    """A label as YAML has it: as the page said it before in all languages, a number, or a text of that language."""
    if (before := found([written], among)) is not None:
        return before
    if written.isascii() and written.isdigit() and (written == "0" or written[0] != "0"):
        return int(written)
    return {language: written} if any(isinstance(each, Mapping) for each in among) else written


def merged(texts: Mapping[str, str], before: Any) -> Any:
    """A text with these languages, and with the others it had where it still says the same in one of these.

    Where it says something else in each, the others would contradict it: better none than a wrong room in French.
    """
    texts = {code: str(text) for code, text in texts.items()}  # as YAML knows them: no Otherwise
    if not isinstance(before, Mapping):
        return texts
    known = [alike(str(before[code])) == alike(text) for code, text in texts.items() if before.get(code)]
    return texts if known and not any(known) else {**before, **texts}


class Otherwise(str):
    """What a row says that says nothing itself."""

    __slots__ = ()
