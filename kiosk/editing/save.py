"""Files written so that nothing is lost: compared before and after, each in one step, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.disk import ask
from kiosk.disk.ask import Question
from kiosk.disk.replace import remove, replace
from kiosk.editing.document import Document
from kiosk.editing.errors import ChangedOnDisk, NotSaved
from kiosk.model.issues import issue, shown

T = TypeVar("T")
PATIENCE = 20.0
"""Seconds that a disk may take for one file; then it is said that it does not answer."""


@dataclass(frozen=True)
class FileChange:
    """A file that is written: its name as authors know it, where it is, what it was when it was read and will be.

    None stands for no file.
    """

    file: str
    path: Path
    read: bytes | None
    meant: bytes | None


def save(document: Document, path: Path, read: bytes | None) -> None:
    """Write a document to `path`, where `read` was; as `save_all`."""
    save_all([FileChange(document.file, path, read, document.raw)])


def save_all(changes: Sequence[FileChange]) -> None:
    """Write all of the files, or none: what was written is taken back where a later one fails.

    Raises ChangedOnDisk where a file is no longer what was read, NotSaved where the disk does not take one, does not
    answer within PATIENCE seconds, or has something else in it than what was written.
    """
    for change in changes:
        _unchanged(change)
    done: list[FileChange] = []
    for change in changes:
        try:
            _write(change)
        except NotSaved:
            for other in reversed(done):
                with suppress(OSError):  # the disk is gone: what was written is said by the next look at it
                    _put(other.path, other.read)
            raise
        done.append(change)


def _unchanged(change: FileChange) -> None:
    now = read(change.file, change.path)
    if now not in (change.read, change.meant):
        said = issue("edit-changed-on-disk").at(change.file, 0, 0)
        raise ChangedOnDisk(said, change.path, change.read, now, change.meant)


def read(file: str, path: Path) -> bytes | None:
    """What is in a file now; None where there is none. Raises NotSaved where the disk does not tell."""
    return asked(file, path, lambda: _bytes(path))


def asked(file: str, path: Path, ask_disk: Callable[[], T]) -> T:
    """What the disk says to a question about a file. Raises NotSaved where it does not tell, or not in PATIENCE."""
    try:
        return Question(ask_disk, path).answer(PATIENCE)
    except OSError as error:
        raise _refused(file, error) from None


def require_content(folder: Path) -> None:
    """Raises NotSaved where a content folder is not there: a share that went leaves an empty folder behind."""
    site = folder / "site.yaml"
    if asked(shown(site, folder), site, lambda: ask.look(site)) is None:
        raise NotSaved(issue("edit-folder-gone").at(shown(site, folder), 0, 0))


def _bytes(path: Path) -> bytes | None:
    return ask.read(path) if ask.look(path) else None


def _write(change: FileChange) -> None:
    found = asked(change.file, change.path, lambda: _written(change))
    if found != change.meant:
        with suppress(OSError):
            _put(change.path, change.read)
        raise NotSaved(issue("edit-written-otherwise").at(change.file, 0, 0))


def _written(change: FileChange) -> bytes | None:
    """What is in the file once it was written."""
    if _bytes(change.path) != change.meant:
        _put(change.path, change.meant)
    return _bytes(change.path)


def _put(path: Path, data: bytes | None) -> None:
    if data is None:
        remove(path)
    else:
        replace(path, data)


def _refused(file: str, error: OSError) -> NotSaved:
    reason = error.strerror or str(error)
    said = f"the disk gives {reason}" if isinstance(error, TimeoutError) else reason
    return NotSaved(issue("edit-not-written", reason=said).at(file, 0, 0))
