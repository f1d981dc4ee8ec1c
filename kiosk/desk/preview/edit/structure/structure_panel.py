"""The structure as QML shows it: a list in its order, the page that is shown, and new ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.structure.kinds import kinds
from kiosk.desk.preview.edit.structure.orders import ROTATION, TILES, Order, added, orders, title
from kiosk.desk.preview.edit.words import words
from kiosk.editing import structure
from kiosk.editing.edit import Edit
from kiosk.editing.errors import CannotEdit
from kiosk.editing.new_language import add_language
from kiosk.editing.place import Place
from kiosk.model.site import HOME
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("edit mode makes it")
class StructurePanel(QObject):  # type: ignore[operator]
    """What is done here is seen at once and saved by Save, as any change."""

    changed = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self._mode, self._words = mode, words("structure")
        self._orders: list[Order] = []
        self._name = ROTATION
        self._note = ""
        mode.changed.connect(self._read)
        mode.reread.connect(self._read)
        mode.preview.moved.connect(self.changed)

    @Slot()
    def _read(self) -> None:
        try:
            self._orders = orders(self._mode.edit) if self._mode.edit else []
        except CannotEdit as error:
            self._orders = []
            self._mode.refuse(error)
        self.changed.emit()

    @property
    def _order(self) -> Order | None:
        return next((each for each in self._orders if each.name == self._name), next(iter(self._orders), None))

    # what QML reads

    @Property("QVariantList", notify=changed)
    def lists(self) -> list[dict[str, str]]:
        """The lists that have an order."""
        return [{"name": each.name, "title": self._called(each)} for each in self._orders]

    def _called(self, order: Order) -> str:
        site = self._mode.site
        if order.name in (ROTATION, TILES):
            return self._words[order.name]
        return self._words["gallery"].format(title=title(site, order.name) if site else order.name)

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Which of them is shown."""
        return next((at for at, each in enumerate(self._orders) if each.name == self._name), 0)

    @Property("QVariantList", notify=changed)
    def items(self) -> list[dict[str, object]]:
        """Its pages, in their order."""
        order, site = self._order, self._mode.site
        if order is None or site is None:
            return []
        pages = [order.page(index) for index in range(len(order.items))]
        here = self._mode.preview.page
        return [
            {"page": page, "title": title(site, page), "seconds": order.seconds(at), "here": page == here}
            for at, page in enumerate(pages)
        ]

    @Property(bool, notify=changed)
    def timed(self) -> bool:
        return self._order is not None and self._order.timed

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page that is shown, "" for home."""
        page = self._mode.preview.page
        return "" if page == HOME else page

    @Property(str, notify=changed)
    def pageTitle(self) -> str:
        site = self._mode.site
        return title(site, self.page) if site else ""

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether the page that is shown may be added to the list, in which it is not."""
        order = self._order
        there = order is not None and any(order.page(index) == self.page for index in range(len(order.items)))
        return bool(self.page) and order is not None and order.grows and not there

    @Property(str, notify=changed)
    def heldUntil(self) -> str:
        """From when the page that is shown is there, as it is written; "" for always."""
        edit = self._mode.edit
        if edit is None or not self.page:
            return ""
        try:
            return str(edit.value(Place(edit.file_of(self.page), ("available_from",))))
        except (CannotEdit, KeyError):
            return ""

    @Property("QVariantList", notify=changed)
    def kinds(self) -> list[dict[str, str]]:
        """The kinds of page, each with its icon, its picture and what it is for."""
        return kinds()

    @Property("QStringList", notify=changed)
    def removed(self) -> list[str]:
        """The pages that were taken out."""
        return structure.removed_files(self._mode.edit) if self._mode.edit else []

    @Property(str, notify=changed)
    def note(self) -> str:
        """What became of the last thing done here."""
        return self._note

    # what QML asks for

    @Slot(int)
    def choose(self, number: int) -> None:
        """Show another list."""
        self._name = self._orders[number].name
        self.changed.emit()

    @Slot(str)
    def open(self, page: str) -> None:
        """Show a page on the stand."""
        self._mode.preview.open(page)

    @Slot(int, int)
    def move(self, old: int, new: int) -> None:
        """Another place in the list for an item."""
        order = self._order
        if order and old != new and 0 <= new < len(order.items):
            self._do(lambda edit: edit.move(order.place, old, new))

    @Slot(int, str)
    def setSeconds(self, index: int, typed: str) -> None:
        """Let a page of the rotation stay for so many seconds."""
        order = self._order
        if order and (seconds := _number(typed)) is not None:
            self._do(lambda edit: edit.set(order.place.at(index, "seconds"), seconds))
        else:
            self._mode.say(self._words["noSeconds"].format(written=typed))

    @Slot(int)
    def drop(self, index: int) -> None:
        """Take a page out of the list; the page stays."""
        order = self._order
        if order:
            self._do(lambda edit: edit.remove(order.place.at(index)))

    @Slot()
    def add(self) -> None:
        """The page that is shown, at the end of the list."""
        order, page = self._order, self.page
        if order and page:
            self._do(lambda edit: added(edit, order, page))

    @Slot(str, str)
    def make(self, kind: str, name: str) -> None:
        """A new page, an example of its kind to change; it is shown at once."""
        if self._do(lambda edit: structure.add_page(edit, kind, name.strip()), "made", name):
            self._mode.preview.open(name.strip())

    @Slot(str)
    def duplicate(self, name: str) -> None:
        """The page that is shown once more, under another name."""
        page = self.page
        if self._do(lambda edit: structure.duplicate(edit, page, name.strip()), "made", name):
            self._mode.preview.open(name.strip())

    @Slot(str)
    def addLanguage(self, code: str) -> None:
        """A language more."""
        self._do(lambda edit: add_language(edit, code.strip()), "languageAdded", code.strip())

    @Slot()
    def takeOut(self) -> None:
        """The page that is shown is no page any more; it lies in .removed."""
        page = self.page
        if self._do(lambda edit: structure.take_out(edit, page), "takenOut", page):
            self._mode.preview.open(HOME)

    @Slot(str)
    def bringBack(self, file: str) -> None:
        """A page that was taken out is one again."""
        self._do(lambda edit: structure.bring_back(edit, file), "broughtBack", file)

    @Slot(str)
    def holdBack(self, moment: str) -> None:
        """Hold the page that is shown back until then; "" for no longer."""
        page = self.page
        self._do(lambda edit: structure.hold_back(edit, page, moment.strip().replace(" ", "T") or None))

    def _do(self, change: Callable[[Edit], object], said: str = "", name: str = "") -> bool:
        self._note = ""
        done, edit = self._mode.change(change), self._mode.edit
        if done and said:
            self._note = self._words[said].format(name=name)
        if done and edit and (wrong := next((each for each in edit.issues if each.is_error), None)):
            self._mode.say(f"{wrong.what} — {wrong.way_out}", wrong)
        self._read()
        return done


def _number(typed: str) -> int | float | None:
    try:
        number = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    return int(number) if number == round(number) else number
