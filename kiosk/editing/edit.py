"""What a window talks to that changes content: values by their places, the site as it would be, saving and undoing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kiosk.content.gather import id_of
from kiosk.content.read_cache import ReadCache
from kiosk.content.yaml.source import Data, Source
from kiosk.editing.deed import Deed
from kiosk.editing.document import Document
from kiosk.editing.draft import Draft, Seen
from kiosk.editing.errors import CannotEdit, CannotUndo
from kiosk.editing.history import History
from kiosk.editing.open_files import File
from kiosk.editing.overlay import Files
from kiosk.editing.place import Place
from kiosk.editing.reading import Reading
from kiosk.editing.save import FileChange, read, require_content
from kiosk.editing.setting import with_set
from kiosk.editing.step_store import Step, ValueChange
from kiosk.model.issues import Issue, issue
from kiosk.model.site import Site


@dataclass(frozen=True)
class Past:
    """The content as it was: what would be shown, what is wrong with it, and the files that were otherwise."""

    site: Site | None
    issues: list[Issue]
    files: Mapping[str, bytes | None]


class Typing(NamedTuple):
    """One value that is set again and again: each time in the file `before`, so that nothing stays of the ones between.

    A space at the end of a word needs quotes that the whole text does not.
    """

    place: Place
    before: File
    after: File


class Edit(Reading):
    """The content in `folder`, being changed; its history is in `state`, the folder's own part of the state folder.

    `who` is whose name the steps bear, else the one who is logged in. With `commits` each save is a commit too, if
    content is a git repository. What is `known` of the folder from reading it (`LiveFolder.known`) is not read again.
    Whatever cannot be done raises a Refused.
    """

    def __init__(
        self, folder: Path, state: Path, who: str | None = None, commits: bool = False, known: ReadCache | None = None
    ) -> None:
        super().__init__(Draft(folder, state / "unsaved", known))
        self.history = History(state, self.files.path, who, self.draft.root if commits else None)
        self._pending: dict[Place, ValueChange] = {}
        self._typing: Typing | None = None

    @property
    def pending(self) -> list[ValueChange]:
        """What is changed and not saved, in the order in which it was."""
        return [each for each in self._pending.values() if each.before != each.after]

    def set(self, place: Place, value: Data) -> None:
        """Put a value at a place, new or not; the site shows it at once, nothing is written. Raises CannotEdit.

        At the place of a whole file it is the text of that.
        """
        if not place.loc and isinstance(value, str):
            self.put(place.file, self.files.retold(place.file, value))
            return
        languages, now = self.draft.content.languages, self.files.file(place.file)
        goes_on = self._typing and self._typing.place == place and self._typing.after is now
        before = self._typing.before if self._typing and goes_on else now
        self._change(place, lambda _: with_set(before, place.loc, value, lambda: self.fields(place.file), languages))
        self._typing = Typing(place, before, self.files.file(place.file))

    def remove(self, place: Place) -> None:
        """Take an item, a field or a whole file away. Raises CannotEdit."""
        if not place.loc:
            self.put(place.file, None)
            return
        *above, step = place.loc
        holder = Place(place.file, tuple(above)) if isinstance(step, int) else place  # the next item takes its number
        self._change(holder, lambda file: file.without(place.loc))

    def insert(self, place: Place, index: int, value: Data) -> None:
        """A new item in the list at a place, as its `index`-th. Raises CannotEdit."""
        self._change(place, lambda file: file.with_item(place.loc, index, value))

    def move(self, place: Place, old: int, new: int) -> None:
        """An item of the list at a place becomes its `new`-th. Raises CannotEdit."""
        self._change(place, lambda _: self.files.document(place.file).moved(place.loc, old, new))

    def put(self, file: str, now: File | None) -> None:
        """A whole file becomes another, is new, or is taken away, for None; nothing is written."""
        self._note_file(file, now)
        self._put(file, now)

    def save(self, note: str = "") -> list[Step]:
        """Write what is pending, all or nothing; a step of the history. Raises ChangedOnDisk, NotSaved."""
        return self.saving(note).now()

    def saving(self, note: str = "") -> Deed[Step | None, list[Step]]:
        """As `save`; what is changed while it is written stays pending."""
        changes, pending = self.files.changes(), self.pending
        page = self._subject(changes) if changes else ""

        def write() -> Step | None:
            if not changes:
                return None
            require_content(self.draft.root)
            return self.history.write(changes, pending, page, note)

        def done(step: Step | None) -> list[Step]:
            self.files.written(changes)
            self.draft.saved({each.path: each.meant for each in changes})
            for each in pending:
                now = self._pending.pop(each.place, each)
                if now.after != each.after:
                    self._pending[each.place] = replace(now, before=each.after)
            return [step] if step else []

        return Deed(write, done)

    def discard(self) -> None:
        """Leave everything as it was."""
        self.discarding().now()

    def discarding(self) -> Deed[Seen, None]:
        """As `discard`."""

        def done(seen: Seen) -> None:
            self.files.forget()
            self._pending.clear()
            self.draft.reload({}, seen)

        return Deed(self._look, done)

    def reload(self) -> None:
        """Take in what others changed on the disk; what is pending stays, and says so when it is saved."""
        self.reloading().now()

    def reloading(self) -> Deed[Seen, None]:
        """As `reload`."""

        def done(seen: Seen) -> None:
            self.files.forget(self.files.unchanged())
            self.draft.reload(self.files.overlay(), seen)

        return Deed(self._look, done)

    def undo(self, step: Step) -> Step:
        """Take one step back, whatever came after it; itself a step. What is pending in other files stays.

        Raises CannotUndo, also where something is pending in its own files, ChangedOnDisk, NotSaved.
        """
        return self.undoing(step).now()

    def undoing(self, step: Step) -> Deed[tuple[Step, Files], Step]:
        """As `undo`; raises CannotUndo at once where something is pending."""
        if pending := {change.file for change in self.files.changes()} & {*step.files}:
            raise CannotUndo(issue("undo-unsaved").at(min(pending), 0, 0))
        paths = {file: self.files.path(file) for file in step.files}

        def undo() -> tuple[Step, Files]:
            require_content(self.draft.root)
            undone = self.history.undo(step)
            return undone, {path: read(file, path) for file, path in paths.items()}

        def done(found: tuple[Step, Files]) -> Step:
            undone, files = found
            changed = {change.file for change in self.files.changes()}
            for file, path in paths.items():
                if file not in changed:  # else the next save says that there are two versions
                    now = self.files.know(file, files[path])
                    self.draft.change(path, files[path], _parsed(now))
            self.draft.saved(files)
            return undone

        return Deed(undo, done)

    def restoring(self, then: Mapping[str, bytes | None], note: str) -> Deed[Seen, None]:
        """Files become what they were `then`, by their names, as one step; what is pending is left."""
        paths = {file: self.files.path(file) for file in then}
        discarding = self.discarding()

        def restore() -> Seen:
            require_content(self.draft.root)
            changes = [FileChange(file, path, read(file, path), then[file]) for file, path in paths.items()]
            self.history.write(changes, note=note)
            return discarding.do()

        return Deed(restore, discarding.done)

    def at(self, moment: datetime) -> Past:
        """The content as it was at a moment, as far as it was changed here; on any thread. Raises NotSaved."""
        files = self.history.at(moment)
        site, issues = self.draft.seen_with({self.files.path(file): raw for file, raw in files.items()})
        return Past(site, issues, files)

    def _look(self) -> Seen:
        require_content(self.draft.root)
        return self.draft.look()

    def _subject(self, changes: Sequence[FileChange]) -> str:
        """The page that a save is about: the first whose own file changes, else home."""
        pages = (id_of(each.path) for each in changes if self.draft.is_page(each.path))
        return next(pages, self.page(Place(changes[0].file)))

    def _change(self, place: Place, change: Callable[[File], File]) -> None:
        now = self.files.file(place.file)
        before, new = _held(now, place), change(now)
        self._note(place, before, _held(new, place))
        self._put(place.file, new)

    def _note_file(self, file: str, now: File | None) -> None:
        self._note(Place(file), self.files.saved_text(file), now.text if now else None)

    def _note(self, place: Place, before: Data, after: Data) -> None:
        first = self._pending.get(place)
        self._pending[place] = ValueChange(place, first.before if first else before, after)

    def _put(self, file: str, now: File | None) -> None:
        self.files.put(file, now)
        self.draft.change(self.files.path(file), now.raw if now else None, _parsed(now))


def _parsed(file: File | None) -> tuple[Source, list[Issue]] | None:
    return (file.source, file.issues) if isinstance(file, Document) else None


def _held(file: File, place: Place) -> Data:
    try:
        return file.value(place.loc)
    except CannotEdit:
        return None
