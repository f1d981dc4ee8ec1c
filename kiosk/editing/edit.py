"""What a window talks to that changes content: values by their places, the site as it would be, saving and undoing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.content.terms import NAME as TERMS
from kiosk.content.yaml.source import Data
from kiosk.editing import forms
from kiosk.editing.document import Document
from kiosk.editing.draft import Draft
from kiosk.editing.errors import CannotEdit
from kiosk.editing.filled import Filled, filled
from kiosk.editing.forms import Field, Form
from kiosk.editing.history import History
from kiosk.editing.place import Place
from kiosk.editing.save import FileChange, read
from kiosk.editing.step_store import Step, ValueChange
from kiosk.editing.text_file import TextFile
from kiosk.model.issues import Issue, issue, shown
from kiosk.model.page import View
from kiosk.model.site import HOME, Site
from kiosk.model.text import texts
from kiosk.pages import KINDS

File = Document | TextFile


@dataclass
class _Open:
    """A file that is edited: as it was read, and as it would be; None for no file."""

    path: Path
    read: bytes | None
    now: File | None

    @property
    def raw(self) -> bytes | None:
        return self.now.raw if self.now else None


class Edit:
    """The content in `folder`, being changed; its history is in `state`, the folder's own part of the state folder."""

    def __init__(self, folder: Path, state: Path, who: str | None = None) -> None:
        self._draft = Draft(folder)
        self.history = History(state, self.path, who)
        self._open: dict[str, _Open] = {}
        self._pending: dict[Place, ValueChange] = {}

    @property
    def root(self) -> Path:
        """The content folder, where its links lead."""
        return self._draft.root

    @property
    def site(self) -> Site | None:
        """What would be shown if all were saved now; the last that could be, while what is typed cannot."""
        return self._draft.site

    @property
    def issues(self) -> list[Issue]:
        """What is wrong with the content as it would be."""
        return self._draft.issues

    @property
    def pending(self) -> list[ValueChange]:
        """What is changed and not saved, in the order in which it was."""
        return [each for each in self._pending.values() if each.before != each.after]

    def page(self, place: Place) -> str:
        """The id of the page in whose file a place is; "home" for the site file, "" for others."""
        if place.file == self.file_of(HOME):
            return HOME
        return next((id for id, page in self._draft.content.pages.items() if page.source.file == place.file), "")

    def file_of(self, page: str) -> str:
        """The file of a page; of "home" it is the site file. Raises KeyError."""
        if page == HOME:
            return shown(self.root / "site.yaml", self.root)
        return self._draft.content.pages[page].source.file

    def path(self, file: str) -> Path:
        """Where a file is that is named as in issues. Raises CannotEdit for one outside of content/ and assets/."""
        content, assets = self.root, self._draft.content.assets
        parts = Path(file).parts
        path = assets.joinpath(*parts[1:]) if parts[:1] == ("assets",) else content.parent / file
        if ".." in parts or not any(path.is_relative_to(each) for each in (content, assets)):
            raise CannotEdit(issue("file-outside-content", file=file).at(file))
        return path

    def form(self, page: str) -> Filled:
        """What can be filled in on a page, with what is; of "home" the site file. Raises CannotEdit, KeyError."""
        file = self.file_of(page)
        return filled(self.fields(file), self._document(file))

    def fields(self, file: str) -> Form:
        """What can be filled in in a file. Raises CannotEdit for a page that says no kind."""
        parts = self.path(file).relative_to(self.root).parts
        if parts == ("site.yaml",):
            return forms.site_form()
        if parts == (TERMS,):
            return forms.terms_form()
        if parts[0] == "words":
            return forms.words_form()
        kind = self._document(file).value(("kind",))
        if kind not in KINDS:
            raise CannotEdit(issue("kind-missing", ("kind",)).at(file))
        return forms.form(str(kind))

    def field(self, place: Place) -> Field | None:
        """How the value at a place is filled in; None where the form knows of nothing there."""
        return self.fields(place.file).field(place.loc)

    def texts(self, page: str, language: str, now: datetime | None = None) -> list[tuple[Place, str]]:
        """Every text of a page with its place, as it is said in a language: so a text on the screen finds its place.

        A document is one text, at the place of its whole file.
        """
        site = self.site
        if site is None or (page != HOME and page not in site.pages):
            return []
        view = View(site, language, now or datetime.now(ZoneInfo(site.file.time_zone)))
        file, model = self.file_of(page), site.file if page == HOME else site.pages[page]
        said = [(Place(file, loc), view.say(text)) for loc, text in texts(model)]
        return [*said, *self._documents(page, language)]

    def _documents(self, page: str, language: str) -> Iterator[tuple[Place, str]]:
        if page == HOME:
            return
        for path in self._draft.beside(self.path(self.file_of(page))):
            if path.suffix == ".md" and path.stem == language and (found := self._file(shown(path, self.root)).now):
                yield Place(shown(path, self.root)), str(found.value(()))

    def value(self, place: Place) -> Data:
        """What stands at a place, with what was not saved. Raises CannotEdit where nothing does."""
        return self._now(place.file).value(place.loc)

    def set(self, place: Place, value: Data) -> None:
        """Put a value at a place, new or not; the site shows it at once, nothing is written. Raises CannotEdit."""
        from kiosk.editing.setting import with_set

        self._change(place, lambda file: with_set(file, place.loc, value, self._order, self._draft.content.languages))

    def remove(self, place: Place) -> None:
        """Take an item or a field away. Raises CannotEdit."""
        self._change(place, lambda file: self._yaml(file).without(place.loc))

    def insert(self, place: Place, index: int, value: Data) -> None:
        """A new item in the list at a place, as its `index`-th. Raises CannotEdit."""
        self._change(place, lambda file: self._yaml(file).with_item(place.loc, index, value))

    def move(self, place: Place, old: int, new: int) -> None:
        """An item of the list at a place becomes its `new`-th. Raises CannotEdit."""
        self._change(place, lambda file: self._yaml(file).moved(place.loc, old, new))

    def save(self, note: str = "") -> list[Step]:
        """Write what is pending, all or nothing; a step of the history. Raises ChangedOnDisk, NotSaved."""
        changes = [FileChange(file, each.path, each.read, each.raw) for file, each in self._open.items()]
        changes = [change for change in changes if change.read != change.meant]
        if not changes:
            self._pending.clear()
            return []
        step = self.history.write(changes, self.pending, page=self.page(Place(changes[0].file)), note=note)
        for each in self._open.values():
            each.read = each.raw
        self._pending.clear()
        self._draft.saved()
        return [step]

    def discard(self) -> None:
        """Leave everything as it was."""
        self._open.clear()
        self._pending.clear()
        self._draft.reload({})

    def reload(self) -> None:
        """Take in what others changed on the disk; what is pending stays, and says so when it is saved."""
        for file in [file for file, each in self._open.items() if each.raw == each.read]:
            del self._open[file]
        self._draft.reload()

    def undo(self, step: Step) -> Step:
        """Take one step back, whatever came after it; itself a step. Raises CannotUndo, ChangedOnDisk, NotSaved."""
        undone = self.history.undo(step)
        self._open.clear()
        self._draft.reload({})
        return undone

    @property
    def _order(self) -> Callable[[File], Form]:
        return lambda file: self.fields(file.file)

    def _change(self, place: Place, change: Callable[[File], File]) -> None:
        opened = self._file(place.file)
        now = self._now(place.file)
        before, new = _held(now, place), change(now)
        first = self._pending.get(place)
        opened.now = new
        self._pending[place] = ValueChange(place, first.before if first else before, _held(new, place))
        parsed = (new.source, new.issues) if isinstance(new, Document) else None
        self._draft.change(opened.path, new.raw, parsed)

    def _file(self, file: str) -> _Open:
        if file not in self._open:
            path = self.path(file)
            raw = read(file, path)
            self._open[file] = _Open(path, raw, None if raw is None else _file_of(raw, file))
        return self._open[file]

    def _now(self, file: str) -> File:
        now = self._file(file).now
        if now is None:
            raise CannotEdit(issue("edit-file-gone").at(file))
        return now

    def _document(self, file: str) -> Document:
        return self._yaml(self._now(file))

    def _yaml(self, file: File) -> Document:
        if isinstance(file, Document):
            return file
        raise CannotEdit(issue("edit-place-gone", place=file.file).at(file.file))


def _file_of(raw: bytes, file: str) -> File:
    return Document.of(raw, file) if file.endswith(".yaml") else TextFile.of(raw, file)


def _held(file: File, place: Place) -> Data:
    try:
        return file.value(place.loc)
    except CannotEdit:
        return None
