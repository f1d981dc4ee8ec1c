"""A file that is one text: a CSV, or what is changed part by part, as in `parted`. Its byte order mark stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from kiosk.content.yaml.source import Data
from kiosk.editing.errors import CannotEdit
from kiosk.media.bad_file import BadFile
from kiosk.media.encodings import decoded
from kiosk.model.issues import Loc, issue

MARK = "\ufeff"


@dataclass(frozen=True)
class TextFile:
    """The text of a file as it stands there, without the byte order mark that `marked` tells of."""

    file: str
    text: str
    marked: bool = False

    @classmethod
    def of(cls, raw: bytes, file: str) -> Self:
        """The text that these bytes are. Raises CannotEdit."""
        try:
            return cls(file, decoded(raw), raw.startswith(MARK.encode()))
        except BadFile as error:
            raise CannotEdit(issue(error.code, **error.facts).at(file, error.line, error.column)) from None

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return ((MARK if self.marked else "") + self.text).encode()

    def value(self, loc: Loc = ()) -> Data:
        """The whole text, its lines ended by \\n."""
        if loc:
            raise self.gone(loc)
        return self.text.replace("\r\n", "\n")

    def with_value(self, loc: Loc, value: Data) -> Self:
        """With another text; lines that stay are the same bytes. Raises CannotEdit for what is no text."""
        if loc:
            raise self.gone(loc)
        if not isinstance(value, str) or value == TextFile.value(self):
            return self
        crlf = self.text.count("\r\n") * 2 > self.text.count("\n")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise CannotEdit(issue("edit-text-unwritable").at(self.file)) from None
        return replace(self, text=value.replace("\r\n", "\n").replace("\n", "\r\n" if crlf else "\n"))

    def with_item(self, loc: Loc, index: int, value: Data) -> Self:
        """With a new part, as its `index`-th. Raises CannotEdit."""
        raise self.gone((*loc, index))

    def without(self, loc: Loc) -> Self:
        """Without a part. Raises CannotEdit."""
        raise self.gone(loc)

    def gone(self, loc: Loc) -> CannotEdit:
        """That nothing stands at a loc."""
        return CannotEdit(issue("edit-place-gone", loc, place=".".join(map(str, loc))).at(self.file))
