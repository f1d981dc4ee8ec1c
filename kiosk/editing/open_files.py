"""The files that are being changed: as they were read, and as they would be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from errno import ETIMEDOUT
from pathlib import Path
from time import monotonic
from typing import TypeAlias

from kiosk.disk import ask
from kiosk.disk.ask import Question
from kiosk.editing.cue_file import CueFile
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit
from kiosk.editing.prose import Prose
from kiosk.editing.save import FileChange
from kiosk.editing.text_file import TextFile
from kiosk.model.issues import issue

File: TypeAlias = Document | TextFile
PATIENCE, AGAIN = 1.0, 5.0
"""Seconds in which a file is opened or is not, and after which a disk is asked again that was silent."""
SILENT = "the disk does not answer"


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
        self._silent_until = 0.0

    def path(self, file: str) -> Path:
        """Where a file is. Raises CannotEdit for one outside of content/ and assets/."""
        parts = Path(file).parts
        inside = parts[:1] == ("assets",)
        path = self._assets.joinpath(*parts[1:]) if inside else self._content.parent / file
        if ".." in parts or not path.is_relative_to(self._assets if inside else self._content):
            raise CannotEdit(issue("file-outside-content", file=file).at(file))
        return path

    def found(self, file: str) -> File | None:
        """A file as it would be; None for none. Raises CannotEdit, also where the disk does not tell."""
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

    def written(self, changes: Iterable[FileChange]) -> None:
        """These are on the disk now; what was changed since stays changed."""
        for change in changes:
            if change.file in self._files:
                self._files[change.file].read = change.meant

    def know(self, file: str, raw: bytes | None) -> File | None:
        """A file as it was just read. Raises CannotEdit."""
        opened = _Open(self.path(file), raw, None if raw is None else file_of(raw, file))
        self._files[file] = opened
        return opened.now

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
            self.know(file, self._bytes(file))
        return self._files[file]

    def _bytes(self, file: str) -> bytes | None:
        """What is in a file; a disk that just gave no answer is not asked, as somebody waits for it."""
        path = self.path(file)
        try:
            if monotonic() < self._silent_until:
                raise TimeoutError(ETIMEDOUT, SILENT, str(path))
            return Question(lambda: ask.read(path) if ask.look(path) else None, path).answer(PATIENCE)
        except OSError as error:
            if isinstance(error, TimeoutError):
                self._silent_until = monotonic() + AGAIN
            reason = SILENT if isinstance(error, TimeoutError) else error.strerror or str(error)
            raise CannotEdit(issue("edit-not-opened", reason=reason).at(file, 0, 0)) from None


def file_of(raw: bytes, file: str) -> File:
    """What these bytes are in a file of that name. Raises CannotEdit."""
    kinds: dict[str, type[File]] = {".yaml": Document, ".vtt": CueFile, ".srt": CueFile, ".md": Prose}
    return kinds.get(Path(file).suffix.lower(), TextFile).of(raw, file)
