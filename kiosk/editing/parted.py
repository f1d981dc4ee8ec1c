"""A text file that is changed part by part: only the bytes of the part become others."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from kiosk.editing.errors import CannotEdit
from kiosk.editing.splices import Splice, spliced
from kiosk.editing.text_file import TextFile
from kiosk.model.issues import Loc, issue
from kiosk.pages.film.subtitle_blocks import LINE_END

P = TypeVar("P")


@dataclass(frozen=True)
class PartedFile(TextFile, Generic[P]):
    """Its parts are those that the stand's own reader finds; their numbers are the first step of a loc."""

    @cached_property
    @abstractmethod
    def parts(self) -> tuple[P, ...]:
        """The parts in the order of the file."""

    def part(self, loc: Loc) -> P:
        """The part at `loc`. Raises CannotEdit where there is none."""
        index = loc[0]
        if isinstance(index, int) and 0 <= index < len(self.parts):
            return self.parts[index]
        raise self.gone(loc)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *(end.end() for end in LINE_END.finditer(self.text)))

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """Where each line stops, without its end."""
        return (*(end.start() for end in LINE_END.finditer(self.text)), len(self.text))

    @cached_property
    def line_end(self) -> str:
        """What most of its lines end with."""
        crlf = self.text.count("\r\n") * 2 > self.text.count("\n")
        first = LINE_END.search(self.text)
        return "\r\n" if crlf else "\r" if first and "\n" not in self.text else "\n"

    def lined(self, lines: Sequence[str]) -> str:
        """Lines as this file has them. Raises CannotEdit for what no file can hold."""
        text = self.line_end.join(lines)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise CannotEdit(issue("edit-text-unwritable").at(self.file)) from None
        return text

    def put(self, start: int, stop: int, text: str) -> str:
        """The file's text with another one from `start` until before `stop`."""
        return spliced(self.text, [Splice(start, stop, text)])

    def cut(self, start: int, stop: int) -> str:
        """The file's text without some whole lines, and without an empty line that nothing needs any more."""
        rest = self.text[stop:]
        end = LINE_END.match(rest)
        rest = rest[end.end() :] if end else rest
        before = self.text[:start]
        if not before or LINE_END.split(before)[-2:] == ["", ""]:
            while (end := LINE_END.match(rest)) is not None:
                rest = rest[end.end() :]
        if not rest:
            while before.endswith(2 * self.line_end):
                before = before.removesuffix(self.line_end)
        return before + rest

    def unusual(self, line: int) -> CannotEdit:
        """That a change would touch something else."""
        return CannotEdit(issue("edit-text-unusual").at(self.file, line))
