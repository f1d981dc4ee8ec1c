"""The fields of what is open as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.content.filling import typed_into
from kiosk.desk.preview.edit.content.rows import Row, beginning
from kiosk.editing.place import Place
from kiosk.pages.film.timecode import clock
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.content.content_panel import ContentPanel

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
AT_ONCE = {"choice", "accent", "yes"}
"""What is filled in with one click, and shown by what is pressed then."""


@QmlElement
@QmlUncreatable("edit mode makes it")
class FieldForm(QObject):  # type: ignore[operator]
    """Rows to fill in, to open, to move and to take out; below them what may be added."""

    placed = Signal()
    judged = Signal()

    def __init__(self, panel: ContentPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.placed.connect(self.placed)
        panel.placed.connect(self.judged)
        panel.written.connect(self.judged)

    @property
    def _rows(self) -> list[Row]:
        return self._panel.here.rows if self._panel.here else []

    # what QML reads

    @Property("QVariantList", notify=placed)
    def rows(self) -> list[dict[str, object]]:
        return [row.entry() | {"shown": self._panel.shown} for row in self._rows]

    @Property(int, notify=placed)
    def focused(self) -> int:
        """The row that was picked; -1 for none."""
        return next((index for index, row in enumerate(self._rows) if row.loc == self._panel.focus), -1)

    @Property("QVariantMap", notify=judged)
    def wrong(self) -> dict[str, str]:
        """What is wrong with a row, by its number."""
        here, edit = self._panel.here, self._panel.mode.edit
        if not here or edit is None:
            return {}
        issues = [each for each in edit.issues if each.is_error and each.file == here.place.file]
        return {
            str(index): each.what
            for index, row in enumerate(self._rows)
            for each in issues
            if each.loc[: len(row.loc)] == row.loc
        }

    @Property("QVariantList", notify=placed)
    def adds(self) -> list[dict[str, str]]:
        """What may be written here and is not."""
        here = self._panel.here
        return [{"label": field.label, "help": field.help} for field in here.absent] if here else []

    @Property(bool, notify=placed)
    def listed(self) -> bool:
        """Whether the rows are items that can be moved."""
        return self._panel.here is not None and self._panel.here.listed

    @Property("QVariantList", notify=placed)
    def codes(self) -> list[str]:
        """The languages that are not among them, where all are languages."""
        here, site = self._panel.here, self._panel.mode.site
        held = here.value if here and here.named and isinstance(here.value, dict) else {}
        languages = site is not None and bool(held) and held.keys() <= {*site.codes}
        return [code for code in site.codes if code not in held] if site and languages else []

    @Property(bool, notify=placed)
    def films(self) -> bool:
        """Whether the page's film can say a moment."""
        return self._panel.here is not None and self._panel.here.form.kind == "film"

    @Property(bool, notify=placed)
    def spare(self) -> bool:
        """Whether what is open may be taken out."""
        return self._panel.here is not None and self._panel.here.spare

    @Property(bool, notify=placed)
    def named(self) -> bool:
        """Whether one more value may be written under a name."""
        return self._panel.here is not None and self._panel.here.named

    @Property(str, notify=placed)
    def help(self) -> str:
        """What the names are for."""
        return self._panel.here.field.help if self._panel.here else ""

    # what QML asks for

    @Slot(int)
    def open(self, index: int) -> None:
        """Open a row."""
        self._panel.go(self._place(index))

    @Slot(int, str)
    def fill(self, index: int, text: str) -> None:
        """A row has this in it."""
        here, row = self._panel.here, self._rows[index]
        field = here.field_at(row.loc) if here else None
        self._panel.set(row.loc, typed_into(field, text) if field else text)
        if row.input in AT_ONCE:
            self._panel.anew()

    @Slot(int)
    def takeMoment(self, index: int) -> None:
        """A row has the moment at which the film is."""
        moment = self._panel.mode.spots.playhead()
        if moment >= 0:
            self.fill(index, clock(round(moment / 1000)))
            self._panel.anew()

    @Slot(int)
    def takeOut(self, index: int) -> None:
        """Without a row."""
        place = self._place(index)
        self._panel.change(lambda edit: edit.remove(place), anew=True)

    @Slot()
    def takeOutThis(self) -> None:
        """Without what is open."""
        if here := self._panel.here:
            self._panel.change(lambda edit: edit.remove(here.place))
            self._panel.go(Place(here.place.file, here.loc[:-1]))

    @Slot(int, int)
    def move(self, index: int, by: int) -> None:
        """An item one further up or down."""
        here = self._panel.here
        if here and 0 <= index + by < len(self._rows):
            self._panel.change(lambda edit: edit.move(here.place, index, index + by), anew=True)

    @Slot(int)
    def add(self, index: int) -> None:
        """What may be written here and is not, as it begins; it is opened."""
        if here := self._panel.here:
            field = here.absent[index]
            if self._panel.set((*here.loc, field.name), beginning(field)):
                self._panel.go(here.place.at(field.name))

    @Slot(str)
    def addNamed(self, name: str) -> None:
        """One more value under a name; it is opened, or written in where it stands."""
        here, name = self._panel.here, name.strip()
        if here and here.field.item and name:
            place = here.place.at(name)
            if here.value_at(place.loc) is not None or self._panel.set(place.loc, beginning(here.field.item)):
                self._panel.go(place)

    @Slot()
    def addItem(self) -> None:
        """One more item at the end, as the last one is; it is opened."""
        here = self._panel.here
        if here and isinstance(here.value, list) and here.field.item:
            last = len(here.value)
            new = here.value[-1] if here.value else beginning(here.field.item)
            if self._panel.change(lambda edit: edit.insert(here.place, last, new)):
                self._panel.go(here.place.at(last))

    def _place(self, index: int) -> Place:
        assert self._panel.here
        return Place(self._panel.here.place.file, self._rows[index].loc)
