"""Every save as a step that can be taken back by itself, days later: when, who, where, and what stood there before."""

from __future__ import annotations

import getpass
import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from kiosk.disk import ask
from kiosk.disk.replace import clear
from kiosk.editing.commits import NotCommitted, commit, is_repository
from kiosk.editing.document import Document
from kiosk.editing.errors import CannotEdit, CannotUndo, Refused
from kiosk.editing.merging import Touching, taken_back
from kiosk.editing.save import FileChange, asked, read, save_all
from kiosk.editing.step_store import FileStep, Step, StepStore, ValueChange
from kiosk.model.issues import Issue, issue

log = logging.getLogger("kiosk.editing")
FOLDER = "history"
T = TypeVar("T")


class History:
    """The steps that are kept in `state`; `path` tells where a file is that a step names.

    Each is a commit too where there is a git `repository`.
    """

    def __init__(
        self, state: Path, path: Callable[[str], Path], who: str | None = None, repository: Path | None = None
    ) -> None:
        self._store, self._path = StepStore(state / FOLDER), path
        self._repository = repository if repository and is_repository(repository) else None
        self.not_committed: Issue | None = None
        """Why the last step is no commit, though it should be."""
        self.who = _login() if who is None else who
        self._recover()

    @property
    def steps(self) -> list[Step]:
        """Every step, the newest first; none where they cannot be read."""
        try:
            return self._store.steps()
        except (sqlite3.Error, OSError) as error:
            log.warning("the history of changes cannot be read: %s", error)
            return []

    def write(
        self,
        files: Sequence[FileChange],
        changes: Sequence[ValueChange] = (),
        page: str = "",
        note: str = "",
        undoes: int | None = None,
    ) -> Step:
        """Write files as one step: all or none. Its `id` is 0 where the history cannot keep it; the files are written.

        Raises ChangedOnDisk, NotSaved.
        """
        names = tuple(change.file for change in files)
        step = Step(0, datetime.now(UTC), self.who, page, note, undoes, tuple(changes), names)
        kept = [FileStep(each.file, each.read, each.meant, _touched(each.file, each.path)) for each in files]
        id = self._tried(partial(self._store.begin, step, kept)) or 0
        try:
            save_all(files)
        except BaseException:
            self._tried(partial(self._store.forget, id))
            raise
        self._tried(partial(self._store.end, id))
        self._commit(step)
        return replace(step, id=id)

    def undo(self, step: Step) -> Step:
        """Take a step back and leave all that came after it; itself a step. Raises CannotUndo, NotSaved."""
        files = [self._back(each) for each in reversed(self._files(step))]
        values = [ValueChange(each.place, each.after, each.before) for each in step.changes]
        return self.write([each for each in files if each.read != each.meant], values, step.page, undoes=step.id)

    def at(self, moment: datetime) -> dict[str, bytes | None]:
        """The files that were otherwise at a moment than they are, as they were then; None for no file.

        What others changed is known as far as a later save here saw it. Raises NotSaved where the disk does not tell.
        """
        then: dict[str, bytes | None] = {}
        for file, last, following in self._store.around(moment):
            path = self._path(file)
            now = read(file, path)
            next_one = following or FileStep(file, now, now, _touched(file, path))
            was = next_one.before
            if last and last.after != was and next_one.touched > moment.timestamp():
                was = last.after
            if was != now:
                then[file] = was
        return then

    def _commit(self, step: Step) -> None:
        self.not_committed = None
        if self._repository is None:
            return
        what = step.note or ("undone" if step.undoes else "changed")
        try:
            commit(self._repository, [*map(self._path, step.files)], f"{step.page or step.files[0]}: {what}", step.who)
        except NotCommitted as error:
            self.not_committed = error.issue

    def _files(self, step: Step) -> list[FileStep]:
        try:
            files = self._store.files(step.id)
        except (sqlite3.Error, OSError) as error:
            raise CannotUndo(issue("undo-unreadable", reason=str(error))) from None
        if not files:
            raise CannotUndo(issue("undo-forgotten"))
        return files

    def _back(self, step: FileStep) -> FileChange:
        """The file without the step. Raises CannotUndo where it was changed there again."""
        path = self._path(step.file)
        now = read(step.file, path)
        if step.before is None or step.after is None or now is None:
            if now != step.after:
                raise CannotUndo(issue("undo-changed-again").at(step.file, 0, 0))
            return FileChange(step.file, path, now, step.before)
        try:
            back = taken_back(step.before, step.after, now)
        except Touching:
            raise CannotUndo(issue("undo-changed-again").at(step.file, 0, 0)) from None
        if step.file.endswith(".yaml") and not _codes(back, step.file) <= _codes(now, step.file) | _codes(
            step.before, step.file
        ):
            raise CannotUndo(issue("undo-changed-again").at(step.file, 0, 0))
        return FileChange(step.file, path, now, back)

    def _recover(self) -> None:
        """End what a power cut interrupted: a step of which some files are written is written whole."""
        for step in self._tried(partial(self._store.steps, done=False)) or []:
            try:
                self._end(step.id, self._tried(partial(self._store.files, step.id)) or [])
            except Refused as error:
                log.warning("an interrupted save is not ended: %s", error)

    def _end(self, id: int, files: Sequence[FileStep]) -> None:
        now = {each.file: read(each.file, self._path(each.file)) for each in files}
        if not any(now[each.file] == each.after for each in files):
            self._tried(partial(self._store.forget, id))
            return
        for each in files:
            clear(self._path(each.file).parent)
        rest = [each for each in files if now[each.file] == each.before]
        save_all([FileChange(each.file, self._path(each.file), each.before, each.after) for each in rest])
        self._tried(partial(self._store.end, id))

    def _tried(self, ask_store: Callable[[], T]) -> T | None:
        """What the store answers; None where it cannot, which the log says: a save never fails for it."""
        try:
            return ask_store()
        except sqlite3.DatabaseError as error:
            log.warning("the history of changes cannot be kept: %s", error)
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                with suppress(OSError):
                    self._store.set_aside()
        except OSError as error:
            log.warning("the history of changes cannot be kept: %s", error)
        return None


def _codes(raw: bytes, file: str) -> Counter[str]:
    try:
        document = Document.of(raw, file)
    except CannotEdit as error:
        return Counter([error.issue.code])
    return Counter(each.code for each in document.issues)


def _touched(file: str, path: Path) -> float:
    seen = asked(file, path, lambda: ask.look(path))
    return seen.st_mtime if seen else 0.0


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
