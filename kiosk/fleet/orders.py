"""Does what a command asks, with what staff can do at the stand itself. All of it is on the windows' thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.errors import EXIT_AGAIN
from kiosk.fleet.broker import commands
from kiosk.fleet.broker.inbox import Outcome, refused
from kiosk.fleet.picture import picture
from kiosk.staff.messages import named
from kiosk.visit.journey import Mode

if TYPE_CHECKING:
    from kiosk.fleet.broker.commands import Command
    from kiosk.fleet.releases.following import Following
    from kiosk.fleet.self_test import SelfTest
    from kiosk.staff.panel import Panel
    from kiosk.stand.screen import Screen
    from kiosk.stand.staff import Staff

Answer = Callable[["Command", Outcome], None]
IDENTIFIED = 10.0
"""Seconds for which the stand's name is shown."""
LOOK = 1_000
"""Milliseconds between two looks whether somebody still visits, and what has expired."""
WAITING = 16
"""Commands that wait for the end of a visit at most."""
LEAVE = 2_000
"""Milliseconds until the stand starts again: so long its answer has to be sent."""
FAULT = "a fault of the program: its log says more"
BUSY = "somebody was at the stand until it expired"
log = logging.getLogger("kiosk.fleet")


class Orders(QObject):
    """Obeys at the stand on `screen`; `answer` gets what became of each command, `send` a picture as PNG."""

    def __init__(
        self,
        screen: Screen,
        staff: Staff,
        which: tuple[str, str],
        answer: Answer,
        send: Callable[[bytes], None],
        test: SelfTest,
        following: Following | None = None,
    ) -> None:
        super().__init__(screen)
        self._screen, self._staff, self._which = screen, staff, which
        self._answer, self._send, self._test, self._following = answer, send, test, following
        self._waiting: list[Command] = []
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    @Slot(object)
    def obey(self, command: Command) -> None:
        """Do it, or let it wait until nobody visits."""
        if command.command not in commands.WHEN_ALONE or not self._attended:
            self._do(command)
        elif len(self._waiting) < WAITING:
            self._waiting.append(command)
            self._timer.start()
        else:
            self._answer(command, refused("too many commands wait for the end of a visit"))

    @Slot()
    def look(self) -> None:
        """Do what waits, as soon as nobody visits; what has expired is refused."""
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            if command.expires <= datetime.now(UTC):
                self._answer(command, refused(BUSY))
            elif self._attended:
                self._waiting.append(command)
            else:
                self._do(command)
        if not self._waiting:
            self._timer.stop()

    @property
    def _attended(self) -> bool:
        """Whether visitors or staff are before it."""
        panel, stand = self._staff.panel, self._screen.stand
        return bool((panel and panel.page) or (stand and stand.navigator.mode != Mode.ATTRACT.value))

    def _do(self, command: Command) -> None:
        """Audited before it is done, as what staff do."""
        self._staff.audit.note(f"from afar: {command.command} ({command.id})")
        try:
            outcome = self._outcome(command)
        except Exception:
            log.exception("a fault of the program: the command %s cannot be obeyed", command.command)
            outcome = refused(FAULT)
        if outcome:
            self._answer(command, outcome)

    def _outcome(self, command: Command) -> Outcome | None:
        """None where the answer comes later."""
        match command:
            case commands.Refresh() | commands.Pin():
                return self._follow(command)
            case commands.SelfTest():
                return self._begin_test(command)
            case commands.Again():
                QTimer.singleShot(LEAVE, lambda: self._staff.end(EXIT_AGAIN))
                return Outcome()
            case commands.Picture():
                return self._picture()
        panel = self._staff.made()
        return self._with_panel(command, panel) if panel else refused(FAULT)

    def _with_panel(self, command: Command, panel: Panel) -> Outcome:
        match command:
            case commands.Identify():
                panel.identify(*self._which, IDENTIFIED)
            case commands.Hold() | commands.Dark() if command.minutes:
                panel.start(command.command, command.minutes)
            case commands.Message() if command.minutes:
                message = named(command.message, self._staff.site, panel.now())
                if message is None:
                    return refused("no message of the site's own list says this")
                panel.say(message, command.minutes)
            case commands.Hold() | commands.Dark() | commands.Message():
                panel.stop(command.command)
        return Outcome()

    def _follow(self, command: commands.Refresh | commands.Pin) -> Outcome:
        if self._following is None:
            return refused("this stand follows no releases")
        if isinstance(command, commands.Refresh):
            self._following.ask()
        else:
            self._following.pin(command.release or None)
        return Outcome()

    def _begin_test(self, command: Command) -> Outcome | None:
        begun = self._test.begin(lambda found: self._answer(command, found))
        return None if begun else refused("a self-test runs already")

    def _picture(self) -> Outcome:
        window = self._screen.window
        png = picture(window) if window and window.isExposed() else b""
        if not png:
            return refused("there is no picture: the window cannot be seen")
        self._send(png)
        return Outcome(facts={"bytes": len(png)})
