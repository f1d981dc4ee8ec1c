"""The way in: digits that are typed at the number pad, and whether they are the PIN."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from kiosk.staff import pin
from kiosk.staff.audit import Audit
from kiosk.staff.tries import MOST, KeptTries, uptime
from kiosk.visit.countdown import Countdown

log = logging.getLogger("kiosk.staff")


class Answer(Enum):
    """What became of the digits that were typed."""

    NONE = ""
    CHECKING = "checking"
    WRONG = "wrong_pin"
    LOCKED = "locked"
    DAMAGED = "damaged_pin"


class Entry(QObject):
    """Asks the disk and scrypt on threads of its own: Qt's thread never waits.

    `asked` comes when the pad is to be shown, which it is only where there is a PIN; `entered` with the right one.
    """

    asked = Signal()
    entered = Signal()
    changed = Signal()
    _answered = Signal(object)

    def __init__(self, folder: Path, audit: Audit, parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._audit, self._tries = folder, audit, KeptTries(folder)
        self.typed, self.answer, self.left = "", Answer.NONE, MOST
        self.lock = Countdown(self)
        self.lock.changed.connect(self.changed)
        self.lock.ended.connect(self.clear)
        self._answered.connect(lambda then: then())

    def ask(self) -> None:
        """Somebody made the gesture."""
        self._apart(self._asked)

    def clear(self) -> None:
        """As if nothing had been typed; a lock stays."""
        self.typed = ""
        if not (self.answer is Answer.LOCKED and self.lock.remaining) and self.answer is not Answer.CHECKING:
            self.answer = Answer.NONE
        self.changed.emit()

    def type(self, digit: str) -> None:
        """One more digit."""
        if self.answer in (Answer.LOCKED, Answer.CHECKING) or len(self.typed) >= pin.LONGEST:
            return
        self.typed, self.answer = self.typed + digit, Answer.NONE
        self.changed.emit()

    def delete(self) -> None:
        """Without the last digit."""
        self.typed = self.typed[:-1]
        self.changed.emit()

    def enter(self) -> None:
        """Is it the PIN?"""
        if not self.typed or self.answer in (Answer.LOCKED, Answer.CHECKING):
            return
        written, self.typed, self.answer = self.typed, "", Answer.CHECKING
        self.changed.emit()
        self._apart(lambda: self._checked(written))

    def _apart(self, work: Callable[[], Callable[[], None]]) -> None:
        """Do `work` on a thread of its own, and then here what it gives."""
        Thread(target=lambda: self._answered.emit(work()), name="pin", daemon=True).start()

    def _asked(self) -> Callable[[], None]:
        if not pin.is_set(self._folder):
            return lambda: None
        locked = self._tries.now().locked(uptime())
        return lambda: self._show_pad(locked)

    def _show_pad(self, locked: float) -> None:
        self.clear()
        self._lock(locked)
        self.asked.emit()

    def _lock(self, seconds: float) -> None:
        if seconds:
            self.answer = Answer.LOCKED
            self.lock.start(seconds)
            self.changed.emit()

    def _checked(self, written: str) -> Callable[[], None]:
        now, before = uptime(), self._tries.now()
        if locked := before.locked(now):
            return lambda: self._lock(locked)
        tries = before.another(now)
        self._tries.keep(tries)  # first: a power cut gives no try away
        try:
            good = pin.matches(self._folder, written)
        except (pin.DamagedPin, OSError) as error:
            log.error("%s", error)
            self._tries.keep(before)
            return lambda: self._refuse(Answer.DAMAGED)
        if good:
            self._tries.forget()
            self._audit.note("the PIN was entered")
            return self._enter
        self._audit.note(f"a wrong PIN, {tries.wrong} of {MOST}")
        if locked := tries.locked(now):
            self._audit.note(f"locked for {locked / 60:g} minutes")
            return lambda: self._lock(locked)
        return lambda: self._refuse(Answer.WRONG, tries.left(now))

    def _refuse(self, answer: Answer, left: int = MOST) -> None:
        self.answer, self.left = answer, left
        self.changed.emit()

    def _enter(self) -> None:
        self.answer = Answer.NONE
        self.changed.emit()
        self.entered.emit()
