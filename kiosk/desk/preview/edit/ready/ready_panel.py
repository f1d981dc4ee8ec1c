"""The list of what is to be done before an opening; each entry leads to its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.gather import gather
from kiosk.desk.preview.edit.ready.publishing import Publishing
from kiosk.desk.preview.edit.words import words
from kiosk.desk.preview.edit.work import Work
from kiosk.editing.place import Place
from kiosk.editing.ready import FIT, REASONS, Unready, unready
from kiosk.visit.qt_property import Property

if TYPE_CHECKING:
    from kiosk.desk.preview.edit.edit_mode import EditMode

QML_IMPORT_NAME = "kiosk.desk"
QML_IMPORT_MAJOR_VERSION = 1
NAME = "ready"
ORDER: tuple[str, ...] = REASONS


@QmlElement
@QmlUncreatable("edit mode makes it")
class ReadyPanel(QObject):  # type: ignore[operator]
    """What was found when the saved content was last looked at; whether texts fit is looked at when it is asked for."""

    changed = Signal()

    def __init__(self, mode: EditMode) -> None:
        super().__init__(mode)
        self._mode, self._words = mode, words("ready")
        self._work, self._publishing = Work(self), Publishing(mode, self)
        self._found: list[Unready] = []
        self._fit: list[dict[str, object]] | None = None
        self._looked = False
        mode.openChanged.connect(self._opened)
        mode.saved.connect(self._opened)

    @Slot()
    def _opened(self) -> None:
        if self._mode.open == NAME:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look at the content as it is saved, on a thread."""
        folder, today = self._mode.folder, self._today()
        self._work.do(self._words["looking"], lambda _: unready(gather(folder, {}), today), self._took)

    @Slot()
    def lookForRoom(self) -> None:
        """See whether every text has room, in every language and size; it takes minutes."""
        command = ["check", str(self._mode.folder), "--fit", "--format", "json"]
        self._work.ask(self._words["fitting"], command, self._fitted)

    def _fitted(self, said: str) -> None:
        try:
            problems = json.loads(said)["problems"]
        except (ValueError, KeyError):
            self._mode.say(self._words["notFitted"])
            return
        self._fit = [each for each in problems if str(each["code"]).startswith(FIT)]
        self.changed.emit()

    def _took(self, found: list[Unready] | Exception) -> None:
        if isinstance(found, Exception):
            self._mode.say(str(found))
            return
        self._found, self._looked = found, True
        self.changed.emit()

    def _today(self) -> date:
        navigator = self._mode.preview.navigator
        return navigator.tour.clock.now().date() if navigator else date.today()

    # what QML reads

    @Property(QObject, notify=changed)
    def work(self) -> Work:
        return self._work

    @Property(QObject, notify=changed)
    def publishing(self) -> Publishing:
        return self._publishing

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How much there is to do."""
        if not self._looked:
            return ""
        left = sum(each["reason"] != REASONS[-1] for each in self._entries())
        return self._words["toDo"].format(count=left, day=self._today()) if left else self._words["allDone"]

    @Property(bool, notify=changed)
    def fitKnown(self) -> bool:
        """Whether it was looked whether texts fit."""
        return self._fit is not None

    @Property("QVariantList", notify=changed)
    def entries(self) -> list[dict[str, object]]:
        """All that is to be done, in the order in which it weighs; the first of each reason says so."""
        entries = sorted(self._entries(), key=lambda each: ORDER.index(str(each["reason"])))
        before = ""
        for each in entries:
            reason = str(each["reason"])
            each["title"] = self._words[reason] if reason != before else ""
            before = reason
        return entries

    def _entries(self) -> list[dict[str, object]]:
        return [*map(_entry, self._found), *self._of_fit()]

    def _of_fit(self) -> Iterator[dict[str, object]]:
        for each in self._fit or ():
            place = f"{each['file']}:{each['line']}"
            said = {"what": each["what"], "wayOut": each["way_out"], "grave": False}
            yield {"reason": "fit", "place": place, "file": each["file"], "line": each["line"], **said}

    # what QML asks for

    @Slot(str, int)
    def go(self, file: str, line: int) -> None:
        """Open the place of an entry."""
        known = next((one for one in self._found if (one.issue.file, one.issue.line) == (file, line)), None)
        loc = known.loc if known else self._loc(file, line)
        self._mode.go(Place(file, loc))

    def _loc(self, file: str, line: int) -> tuple[str | int, ...]:
        """What stands in a line of a page."""
        edit = self._mode.edit
        source = edit.files.document(file).source if edit else None
        here = [loc for loc, place in source.places.items() if place[0] == line] if source else []
        return min(here, key=len, default=())


def _entry(one: Unready) -> dict[str, object]:
    issue = one.issue
    place = f"{issue.file}:{issue.line}" if issue.line else issue.file
    said = {"what": issue.what, "wayOut": issue.way_out, "grave": one.reason == "problems"}
    return {"reason": one.reason, "place": place, "file": issue.file, "line": issue.line, **said}
