"""The place that is open beside the stand, and the ways to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.field_form import FieldForm
from kiosk.desk.preview.edit.content.here import PICKERS, Here, opened
from kiosk.desk.preview.edit.content.picker import OptionPicker
from kiosk.desk.preview.edit.content.sides import beside_page, documents, owner, whole, word
from kiosk.desk.preview.edit.content.table import ValueTable
from kiosk.desk.preview.edit.content.text_editor import TextEditor
from kiosk.desk.preview.edit.origins import Origin
from kiosk.desk.preview.edit.put_back import changed_since, put_back
from kiosk.desk.preview.edit.words import words
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.place import Place
from kiosk.model.issues import Loc
from kiosk.model.site import HOME
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
SHORT = 60


@QmlElement
@QmlUncreatable("edit mode makes it")
class ContentPanel(QObject):  # type: ignore[operator]
    """What is open: a place with its fields, its languages, its table or its choices; or several places to choose from.

    `placed` comes when something else is shown, and everything is laid out anew; `written` when what is there became
    another. While somebody types only the second comes, so that nobody loses the cursor. `arrived` comes when
    somebody opened it, and goes on there.
    """

    placed = Signal()
    arrived = Signal()
    written = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self.mode = mode
        self.here: Here | None = None
        self.focus: Loc = ()
        self._words = words("content")
        self._place = Place("")
        self._page, self._language = "", ""
        self._held: dict[Place, Data] = {}
        self._asked: tuple[Origin, ...] = ()
        self._said = ""
        self.shown = 0
        self._fields, self._text = FieldForm(self), TextEditor(self)
        self._table, self._picker = ValueTable(self), OptionPicker(self)
        mode.spots.picked.connect(self.pick)
        mode.sought.connect(self.go)
        mode.reread.connect(self.anew)
        mode.preview.moved.connect(self._follow)

    # going

    @Slot(object, str)
    def pick(self, origins: Sequence[Origin], said: str) -> None:
        """Open what was picked on the stand; where it may be one of several places, ask which."""
        if origins[0].is_cue:
            return
        self.mode.show("content")
        if len(origins) == 1:
            self.go(self._at(origins[0]))
        else:
            self._asked, self._said, self.here = tuple(origins), said, None
            self._show()

    @Slot(object)
    def go(self, place: Place) -> None:
        """Open a place."""
        self._asked, self._place, self.focus = (), place, ()
        self._held = {each.place: each.after for each in self.mode.edit.pending} if self.mode.edit else {}
        self.here = self._of(place)
        if self.here and self.here.field.input == "document" and self.mode.edit:
            files = documents(self.mode.edit, self.mode.edit.page(place))
            self._place = place = Place(files.get(self.language) or next(iter(files.values())))
            self.here = self._of(place)
        if self.here:
            self._place, self.focus = opened(self.here)
            self.here = self._of(self._place)
        self._show()
        self.arrived.emit()

    @Slot(int)
    def decide(self, index: int) -> None:
        """Open one of the places that what was picked may be."""
        self.go(self._at(self._asked[index]))

    @Slot(int)
    def up(self, depth: int) -> None:
        """Back to one of the crumbs."""
        page = self._apart()
        if page and depth == 0 and self.mode.edit:
            self.go(Place(self.mode.edit.file_of(page)))
        else:
            self.go(Place(self._place.file, self._place.loc[: depth - bool(page)]))

    def _apart(self) -> str:
        """The page that what is open belongs to, where it has a file of its own in each language; "" where not."""
        if not self.here or not self.here.form.apart or self.mode.edit is None:
            return ""
        return owner(self.mode.edit, self._place.file)

    @Slot()
    def anew(self) -> None:
        """What is written may be something else, or gone: then what held it is open."""
        if self.mode.edit is None:
            return
        if not self._place.file:
            self._follow()
            return
        self.here = self._of(self._place)
        while self.here and self._place.loc and self.here.value is None:
            self._place = Place(self._place.file, self._place.loc[:-1])
            self.here = self._of(self._place)
        self._show()

    @Slot()
    def leave(self) -> None:
        """What was changed since this was opened is as it was; back to what it is a part of, or to the stand."""
        edit, place = self.mode.edit, self._place
        if edit is None:
            return
        changed = [each for each in changed_since(edit, self._held) if self._is_here(each.place)]
        if changed:
            held = self._held
            self.change(lambda edit: put_back(edit, changed, held))
        if changed or self.view == "which" or self.view in PICKERS.values():
            self.go(place if changed else Place(place.file, place.loc[:-1]))
        self.mode.left.emit()

    @Slot()
    def _follow(self) -> None:
        """Another page is on the stand: it is open as a whole. What is shown is in the language of the stand."""
        edit, page, language = self.mode.edit, self.mode.preview.page, self.language
        if edit is None or (page, language) == (self._page, self._language):
            return
        moved, self._page, self._language = page != self._page, page, language
        if moved and edit.page(self._place) != page:
            self.go(Place(edit.file_of(page)))
        else:
            self.anew()

    def _is_here(self, place: Place) -> bool:
        """Whether a place is what is open, or in it."""
        if self._text.files:
            return place.file in self._text.files
        return Place(place.file, place.loc[: len(self._place.loc)]) == self._place

    def _at(self, origin: Origin) -> Place:
        assert self.mode.edit
        if origin.beside:
            return beside_page(self.mode.edit, origin)
        if origin.loc[0] == "words":
            return word(self.mode.edit, str(origin.loc[1]), origin.loc[2:])
        owner = HOME if origin.owner == ("file",) else str(origin.owner[1])
        return Place(self.mode.edit.file_of(owner), origin.within)

    def _of(self, place: Place) -> Here | None:
        edit, site = self.mode.edit, self.mode.site
        if edit is None or site is None or not place.file:
            return None
        try:
            form = edit.fields(place.file)
            return Here(form, whole(edit, site, form, place.file), place, site.order(self.language))
        except CannotEdit as error:
            self.mode.refuse(error)
            return None

    @property
    def language(self) -> str:
        """The one in which the stand is shown."""
        navigator = self.mode.preview.navigator
        return navigator.journey.language if navigator else ""

    def _show(self) -> None:
        """What shows a part of it is ready before anybody hears of it."""
        self._text.begin()
        self._picker.begin()
        self.shown += 1  # a list in QML is laid out anew only if it is another, and what was typed is not in it
        self.placed.emit()

    # changing

    def set(self, loc: Loc, value: Data) -> bool:
        """Put a value somewhere in the file that is open; False where it cannot be, which is said."""
        return self.change(lambda edit: edit.set(Place(self._place.file, loc), value))

    def change(self, change: Callable[[Edit], object], anew: bool = False) -> bool:
        """Change something; `anew` where what is open has to be laid out anew for it."""
        done = self.mode.change(change)
        if done and anew:
            self.anew()
        elif done:
            self.here = self._of(self._place)
        self.written.emit()
        return done

    # what QML reads

    @Property(str, notify=placed)
    def view(self) -> str:
        """rows, text, grid, icons, pages, files, words, which, or "" while there is nothing."""
        return "which" if self._asked else self.here.view if self.here else ""

    @Property(str, notify=placed)
    def note(self) -> str:
        """What is to be said of what was picked."""
        if not self._asked:
            return ""
        said = self._said if len(self._said) <= SHORT else f"{self._said[:SHORT].rstrip()}…"
        return self._words["severalPlaces" if self._asked[0].direct else "madeOf"].format(words=said)

    @Property("QVariantList", notify=placed)
    def which(self) -> list[dict[str, str]]:
        """The places that what was picked may be."""
        found = [self._of(self._at(origin)) for origin in self._asked]
        return [{"title": " › ".join(self._crumbs(here)), "said": here.said()} for here in found if here]

    @Slot()
    def openWords(self) -> None:
        """What the stand says by itself."""
        if self.mode.edit:
            self.go(word(self.mode.edit, self.language))

    @Property(bool, notify=placed)
    def wordy(self) -> bool:
        """Whether what the stand says by itself is a step from here."""
        return bool(self.here and self.here.form.kind == "site" and not self.here.loc)

    @Property("QVariantList", notify=placed)
    def crumbs(self) -> list[str]:
        """From the page to what is open."""
        return self._crumbs(self.here) if self.here else []

    def _crumbs(self, here: Here) -> list[str]:
        if page := self._apart():
            return [self._words["home"] if page == HOME else page, *here.crumbs(self._words[here.form.kind])]
        page = self.mode.edit.page(here.place) if self.mode.edit else ""
        return here.crumbs(self._words["home"] if page == HOME else page or here.place.file)

    @Property(QObject, notify=placed)
    def fields(self) -> FieldForm:
        return self._fields

    @Property(QObject, notify=placed)
    def text(self) -> TextEditor:
        return self._text

    @Property(QObject, notify=placed)
    def table(self) -> ValueTable:
        return self._table

    @Property(QObject, notify=placed)
    def picker(self) -> OptionPicker:
        return self._picker
