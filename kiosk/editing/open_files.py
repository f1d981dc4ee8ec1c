"""The files that are being changed: as they were read, and as they would be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kiosk.editing.cue_file import CueFile
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit
from kiosk.editing.prose import Prose
from kiosk.editing.save import FileChange, read
from kiosk.editing.text_file import TextFile
from kiosk.model.issues import issue

File: TypeAlias = Document | TextFile


@dataclass
class _Open:
    path: Path
    read: bytes | None
    now: File | None

    @property
    def raw(self) -> bytes | None:
        return self.now.raw if self.now else None


class OpenFiles:
    """Files by their names as in issues, each read when it is first asked for; `content` and `assets` hold them."""

    def __init__(self, content: Path, assets: Path) -> None:
        self._content, self._assets = content, assets
        self._files: dict[str, _Open] = {}

    def path(self, file: str) -> Path:
        """Where a file is. Raises CannotEdit for one outside of content/ and assets/."""
        parts = Path(file).parts
        inside = parts[:1] == ("assets",)
        path = self._assets.joinpath(*parts[1:]) if inside else self._content.parent / file
        if ".." in parts or not path.is_relative_to(self._assets if inside else self._content):
            raise CannotEdit(issue("file-outside-content", file=file).at(file))
        return path

    def found(self, file: str) -> File | None:
        """A file as it would be; None for none. Raises NotSaved where the disk does not tell, CannotEdit."""
        return self._opened(file).now

    def file(self, file: str) -> File:
        """As `found`; raises CannotEdit where there is none, too."""
        found = self.found(file)
        if found is None:
            raise CannotEdit(issue("edit-file-gone").at(file))
        return found

    def document(self, file: str) -> Document:
        """As `file`, a YAML file."""
        found = self.file(file)
        if isinstance(found, Document):
            return found
        raise CannotEdit(issue("edit-place-gone", place=file).at(file))

    def put(self, file: str, now: File | None) -> None:
        """A file becomes another, or is taken away; nothing is written."""
        self._opened(file).now = now

    def saved_text(self, file: str) -> str | None:
        """The text of a file as it was read; None for no file."""
        raw = self._opened(file).read
        return None if raw is None else file_of(raw, file).text

    def retold(self, file: str, text: str) -> File:
        """A file with another text; its line ends and its byte order mark stay. Raises CannotEdit."""
        now = self.found(file) or file_of(b"", file)
        told = TextFile(file, now.text, now.marked).with_value((), text)
        return file_of(told.raw, file)

    def changes(self) -> list[FileChange]:
        """What is to be written: first new files, then those that lead to them, then what is taken away."""
        every = [FileChange(file, each.path, each.read, each.raw) for file, each in self._files.items()]
        changed = [change for change in every if change.read != change.meant]
        return sorted(changed, key=lambda change: (change.meant is None, change.read is not None))

    def written(self) -> None:
        """What was to be written is."""
        for each in self._files.values():
            each.read = each.raw

    def unchanged(self) -> list[str]:
        """The files in which nothing is to be written."""
        return [file for file, each in self._files.items() if each.raw == each.read]

    def forget(self, files: Iterable[str] | None = None) -> None:
        """Read files anew when they are asked for again: these, or all of them."""
        for file in [*(self._files if files is None else files)]:
            self._files.pop(file, None)

    def overlay(self) -> dict[Path, bytes | None]:
        """What is changed, by where it is."""
        return {change.path: change.meant for change in self.changes()}

    def _opened(self, file: str) -> _Open:
        if file not in self._files:
            path = self.path(file)
            raw = read(file, path)
            self._files[file] = _Open(path, raw, None if raw is None else file_of(raw, file))
        return self._files[file]


def file_of(raw: bytes, file: str) -> File:
    """What these bytes are in a file of that name. Raises CannotEdit."""
    kinds: dict[str, type[File]] = {".yaml": Document, ".vtt": CueFile, ".srt": CueFile, ".md": Prose}
    return kinds.get(Path(file).suffix.lower(), TextFile).of(raw, file)
