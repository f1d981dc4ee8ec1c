"""The frame of edit mode: the content being changed, what is open beside the stand, saving and taking back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.preview.edit.deeds import Deeds
from kiosk.desk.preview.edit.notices import Notices
from kiosk.desk.preview.edit.panels import PANELS, panel
from kiosk.desk.preview.edit.put_back import put_back
from kiosk.desk.preview.edit.spots import Spots
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.editor import Editor
from kiosk.desk.preview.preview import Preview
from kiosk.editing.deed import Deed
from kiosk.editing.draft import Seen
from kiosk.editing.edit import Edit
from kiosk.editing.errors import Refused
from kiosk.editing.place import Place
from kiosk.editing.step_store import Step
from kiosk.model.site import Site
from kiosk.visit.qt_property import Property

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
LATER = 300
"""Milliseconds without a change after which the lists beside the stand follow it."""
log = logging.getLogger("kiosk")


def _differ(one: Site | None, other: Site | None) -> bool:
    """Whether two contents are not the same, whatever media they are shown from."""
    return one is None or other is None or one.pages != other.pages or one.file != other.file


@QmlElement
@QmlUncreatable("the preview makes it")
class EditMode(Notices):  # type: ignore[operator]
    """What the frame and the panels share: the stand that is previewed, and its content as it would be.

    `ready` comes once, when the content has been read to be changed. `changed` comes with each change, also with those
    that are taken back; `reread` when everything may be another than it was, such as after an undo.
    """

    onChanged = Signal()
    openChanged = Signal()
    ready = Signal()
    changed = Signal()
    reread = Signal()
    saved = Signal()
    busyChanged = Signal()
    closing = Signal()
    left = Signal()
    dropped = Signal(object)
    sought = Signal(object)
    leavingChanged = Signal()
    _read = Signal(object)

    def __init__(
        self,
        preview: Preview,
        folder: Path,
        editor: Editor,
        begun: Callable[[], Edit],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(folder, editor, parent)
        self.preview = preview
        self.spots = Spots(preview, self)
        self.edit: Edit | None = None
        self._begun = begun
        self._deeds = Deeds(self)
        self._deeds.changed.connect(self.busyChanged)
        self._on, self._asked = False, False
        self._live: Site | None = None
        self._leaving, self._abandoned = False, False
        self._open = PANELS[0]
        self._panels = {name: (panel(name), words(name)) for name in PANELS}
        self._models = {name: found.make(self) for name, (found, _) in self._panels.items()}
        self._read.connect(self._begin)
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._show_whole)

    # the content

    @property
    def site(self) -> Site | None:
        """The content as it would be; None where it cannot be shown, or is not read yet."""
        return self.edit.site if self.edit else None

    def follow(self, site: Site) -> None:
        """What is on the disk is another than it was."""
        self._live = site
        if self.edit is None:
            self.preview.show(site)
            return
        edit = self.edit
        if _differ(edit.site, site):
            self._deeds.do(lambda: self._reading(edit), lambda refused: self.refuse(refused) if refused else None)
        else:
            self._show_whole()

    def _reading(self, edit: Edit) -> Deed[Seen, None]:
        """What others changed is taken in; where it is what was saved here, whoever types goes on typing."""
        reloading = edit.reloading()

        def done(seen: Seen) -> None:
            before = edit.site
            reloading.done(seen)
            self._show_whole()
            if _differ(before, edit.site):
                self.reread.emit()

        return Deed(reloading.do, done)

    def change(self, change: Callable[[Edit], object]) -> bool:
        """Change something, which is seen at once and saved by `save`; False where it cannot be, which is said."""
        if self.edit is None:
            return False
        try:
            change(self.edit)
        except Refused as error:
            self.refuse(error)
            return False
        self.say("")
        self.show_now()
        self.changed.emit()
        return True

    def show_now(self) -> None:
        """The stand shows the content as it would be; the lists beside it follow when nobody types."""
        if site := self._whole():
            self.preview.replace(site)
            self._later.start()

    @Slot()
    def _show_whole(self) -> None:
        if site := self._whole():
            self.preview.show(site)

    def _whole(self) -> Site | None:
        """The content as it would be, its media from where the stand has them."""
        site = self.site
        return replace(site, media={**self._live.media, **site.media}) if site and self._live else site

    def _load(self) -> None:
        try:
            self._read.emit(self._begun())
        except Exception as error:  # said instead of a window that waits for ever
            log.exception("edit mode cannot begin")
            self._read.emit(error)

    @Slot(object)
    def _begin(self, read: object) -> None:
        if isinstance(read, Edit):
            self.edit = read
            self.ready.emit()
            self.reread.emit()
            self.changed.emit()
        else:
            self.say(str(read))

    # leaving

    @Property(bool, notify=leavingChanged)
    def leaving(self) -> bool:
        """Whether it is asked what becomes of changes that are not saved, as the window is to be closed."""
        return self._leaving

    @Slot(result=bool)
    def leave(self) -> bool:
        """Whether the window may be closed; where changes are not saved, it is asked first."""
        if self.pending and not self._abandoned:
            self.ask(True)
            return False
        return True

    @Slot(bool)
    def close(self, save: bool) -> None:
        """Leave, with what is not saved or without: `closing` comes when the window may close."""
        self.ask(False)
        if save:
            self._do(lambda edit: edit.saving(), then=self.closing.emit)
        else:
            self._abandoned = True
            self.closing.emit()

    @Slot(bool)
    def ask(self, leaving: bool) -> None:
        """Ask, or go on."""
        self._leaving = leaving
        self.leavingChanged.emit()

    # what QML reads

    @Property("QVariantMap", notify=onChanged)
    def words(self) -> dict[str, str]:
        """The frame's own."""
        return words("frame")

    @Property("QVariantList", notify=onChanged)
    def panels(self) -> list[dict[str, str]]:
        """Every panel as its button shows it."""
        return [
            {"name": name, "sign": found.icon, "title": said["panel"]} for name, (found, said) in self._panels.items()
        ]

    @Property(bool, notify=onChanged)
    def on(self) -> bool:
        return self._on

    @Property(bool, notify=changed)
    def able(self) -> bool:
        """Whether the content has been read to be changed."""
        return self.edit is not None

    @Property(QObject, notify=onChanged)
    def spotted(self) -> Spots:
        """What on the stand can be picked."""
        return self.spots

    @Property(str, notify=openChanged)
    def open(self) -> str:
        """The panel that is open."""
        return self._open

    @Property(QUrl, notify=openChanged)
    def address(self) -> QUrl:
        """The QML of the panel that is open."""
        return QUrl.fromLocalFile(str(self._panels[self._open][0].qml))

    @Property("QVariantMap", notify=openChanged)
    def needed(self) -> dict[str, object]:
        """What that requires."""
        return {"panel": self._models[self._open], "words": self._panels[self._open][1]}

    @Property(int, notify=changed)
    def pending(self) -> int:
        """How many changes are not saved."""
        return max(len(self.edit.pending), len(self.edit.files.changes())) if self.edit else 0

    # what QML asks for

    @Slot(bool)
    def switchOn(self, on: bool) -> None:
        """Edit, or look only."""
        if on and not self._asked:
            self._asked = True
            Thread(target=self._load, name="edit", daemon=True).start()
        if on != self._on:
            self._on = on
            self.onChanged.emit()

    @Slot(str)
    def show(self, name: str) -> None:
        """Open a panel, and edit mode with it."""
        self.switchOn(True)
        if name != self._open:
            self._open = name
            self.openChanged.emit()

    def go(self, place: Place) -> None:
        """Show a place on the stand, and open it beside: `sought` has it."""
        if self.edit and (page := self.edit.page(place)):
            self.preview.open(page)
        self.show("content")
        self.sought.emit(place)

    @Slot("QVariantList")
    def drop(self, addresses: list[QUrl]) -> None:
        """Files were dropped on the stand: `dropped` has their paths."""
        if paths := [Path(address.toLocalFile()) for address in addresses if address.isLocalFile()]:
            self.dropped.emit(paths)

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether something is written or read just now."""
        return self._deeds.busy

    @Slot()
    def save(self) -> None:
        """Write what is pending; where it is refused, nothing is lost."""
        self._do(lambda edit: edit.saving())

    @Slot()
    def discard(self) -> None:
        """Leave everything as it was."""
        self._do(lambda edit: edit.discarding(), anew=True)

    @Slot()
    def undo(self) -> None:
        """Take back the last change that is not saved, else the last that is."""
        if self.edit is None:
            return
        if pending := self.edit.pending:
            if self.change(lambda edit: put_back(edit, pending[-1:], {})):
                self.reread.emit()
            return
        if self.pending:
            self.discard()
            return
        steps = self.edit.history.steps
        undone = {step.undoes for step in steps}
        if step := next((each for each in steps if each.undoes is None and each.id not in undone), None):
            self.undo_step(step)
        else:
            self.say(words("frame")["nothingToUndo"])

    def undo_step(self, step: Step) -> None:
        """Take back one step of the history."""
        self._do(lambda edit: edit.undoing(step), anew=True)

    def restore(self, then: Mapping[str, bytes | None], note: str) -> None:
        """Files become what they were, by their names, as one step of the history."""
        self._do(lambda edit: edit.restoring(then, note), anew=True)

    @Slot(bool)
    def settle(self, mine: bool) -> None:
        """Keep one of the two versions of a file that was changed elsewhere: mine on top of theirs, or theirs."""
        if conflict := self.settled():
            self._do(conflict.settling if mine else conflict.yielding, anew=True)
            if mine:
                self.save()

    def _do(
        self, begin: Callable[[Edit], Deed[Any, Any]], anew: bool = False, then: Callable[[], object] | None = None
    ) -> None:
        """Do what takes the disk's time, and show what came of it."""
        edit = self.edit
        if edit is None:
            return
        self.say("")
        before = edit.history.not_committed

        def done(refused: Refused | None) -> None:
            if refused:
                self.refuse(refused)
                self.changed.emit()
                return
            if (issue := edit.history.not_committed) and issue is not before:
                self.refuse(Refused(issue))
            self._show_whole()
            if anew:
                self.reread.emit()
            self.changed.emit()
            self.saved.emit()
            if then:
                then()

        self._deeds.do(lambda: begin(edit), done)
