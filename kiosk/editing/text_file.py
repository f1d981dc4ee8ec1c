"""A file that is one text: a document in Markdown, a CSV, subtitles. Its line ends and its byte order mark stay."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
    def of(cls, raw: bytes, file: str) -> TextFile:
        """The text that these bytes are. Raises CannotEdit."""
        try:
            return cls(file, decoded(raw), raw.startswith(MARK.encode()))
        except BadFile as error:
            raise CannotEdit(issue(error.code, **error.facts).at(file, error.line, error.column)) from None

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return ((MARK if self.marked else "") + self.text).encode()

    def value(self, loc: Loc = ()) -> str:
        """The whole text, its lines ended by \\n."""
        if loc:
            raise CannotEdit(issue("edit-place-gone", loc, place=".".join(map(str, loc))).at(self.file))
        return self.text.replace("\r\n", "\n")

    def with_value(self, loc: Loc, value: Data) -> TextFile:
        """With another text; lines that stay are the same bytes. Raises CannotEdit for what is no text."""
        if not isinstance(value, str) or value == self.value(loc):
            return self
        crlf = self.text.count("\r\n") * 2 > self.text.count("\n")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise CannotEdit(issue("edit-text-unwritable").at(self.file)) from None
        return replace(self, text=value.replace("\r\n", "\n").replace("\n", "\r\n" if crlf else "\n"))
