"""A document in Markdown that is changed paragraph by paragraph; the rest of the file stays, byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, Self

from kiosk.content.yaml.source import Data
from kiosk.editing.errors import CannotEdit
from kiosk.editing.parted import PartedFile
from kiosk.model.issues import Loc, issue
from kiosk.pages.statement.document import Block, blocks, lines

_ITEM = re.compile(r"\s*([-*+]|\d{1,9}[.)])\s")
_SPACE = re.compile(r"[ \t]*")


class Paragraph(NamedTuple):
    """A heading, paragraph or item with its Markdown, its lines ended by \\n; `indent` stands before each of them."""

    begin: int
    stop: int
    line: int
    indent: str
    written: str
    block: Block


@dataclass(frozen=True)
class Prose(PartedFile[Paragraph]):
    """`(3,)` is the fourth of what the stand shows as paragraphs, headings and items."""

    @cached_property
    def parts(self) -> tuple[Paragraph, ...]:
        return tuple(map(self._part, lines(self.text), blocks(self.text)))

    def value(self, loc: Loc = ()) -> Data:
        if not loc:
            return super().value()
        part = self.part(loc)
        if len(loc) > 1:
            raise self.gone(loc)
        return part.written

    def with_value(self, loc: Loc, value: Data) -> Self:
        if not loc:
            return super().with_value((), value)
        part = self.part(loc)
        if len(loc) > 1 or not isinstance(value, str):
            raise self.gone(loc)
        if value == part.written:
            return self
        index = int(loc[0])
        text = self.put(part.begin, part.stop, self._lines(value, part.indent, part.line))
        return self._checked(text, value, self.parts[:index], self.parts[index + 1 :], part.line)

    def with_item(self, loc: Loc, index: int, value: Data) -> Self:
        """With a new paragraph as its `index`-th; an item joins the list that it stands below."""
        if loc or not isinstance(value, str):
            raise self.gone((*loc, index))
        index = min(max(index, 0), len(self.parts))
        above = self.parts[index - 1] if index else None
        below = self.parts[index] if index < len(self.parts) else None
        listed = bool(_ITEM.match(value))
        beside = next((part for part in (above, below) if part and listed and part.block.style == "item"), None)
        line = above.line if above else 1
        new, gap = self._lines(value, beside.indent if beside else "", line), 2 * self.line_end
        if beside is below and below:
            text = self.put(below.begin, below.begin, new + self.line_end)
        elif beside and above:
            text = self.put(above.stop, above.stop, self.line_end + new)
        elif above:
            rest = self.text[above.stop :]
            tight = bool(rest) and not rest.startswith(gap)
            text = self.put(above.stop, above.stop, gap + new + (self.line_end if tight else ""))
        else:
            text = new + (gap + self.text if self.parts else self.line_end)
        return self._checked(text, value, self.parts[:index], self.parts[index:], line)

    def without(self, loc: Loc) -> Self:
        part, index = self.part(loc), int(loc[0])
        text = self.cut(part.begin, part.stop)
        new = replace(self, text=text)
        rest = [*self.parts[:index], *self.parts[index + 1 :]]
        if [each.block for each in new.parts] != [each.block for each in rest]:
            raise self.unusual(part.line)
        return new

    def _part(self, spot: tuple[int, int], block: Block) -> Paragraph:
        first, last = spot[0], spot[1] - 1
        while last > first and self.starts[last] == self.stops[last]:
            last -= 1
        written = [self.text[self.starts[at] : self.stops[at]] for at in range(first, last + 1)]
        found = _SPACE.match(written[0])
        indent = found[0] if found else ""
        words = "\n".join(line.removeprefix(indent) for line in written)
        return Paragraph(self.starts[first], self.stops[last], first + 1, indent, words, block)

    def _lines(self, value: str, indent: str, line: int) -> str:
        """A paragraph as it is written. Raises CannotEdit for none, and for several."""
        typed = _typed(value)
        if not value.strip():
            raise CannotEdit(issue("edit-paragraph-empty").at(self.file, line))
        if not all(each.strip() for each in typed):
            raise CannotEdit(issue("edit-paragraph-several").at(self.file, line))
        return self.lined([indent + each for each in typed])

    def _checked(
        self, text: str, value: str, before: tuple[Paragraph, ...], behind: tuple[Paragraph, ...], line: int
    ) -> Self:
        """The file with this text, if one paragraph alone is another in it for the stand. Raises CannotEdit."""
        new, at = replace(self, text=text), len(before)
        others = [each.block for each in (*new.parts[:at], *new.parts[at + 1 :])]
        if others != [each.block for each in (*before, *behind)] or len(new.parts) == len(others):
            raise self.unusual(line)
        if new.parts[at].written.split("\n") != _typed(value):
            raise self.unusual(line)
        return new


def _typed(value: str) -> list[str]:
    return value.strip("\r\n").splitlines()
