"""What becomes of the bytes on a stand's command topic, before anything is done."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.fleet.broker.commands import LARGEST, Command, Refused, outdated, read
from kiosk.fleet.broker.once import Once

MANY, REFILL = 20, 0.5
"""So many commands at once, and so many a second after that, are looked at; the others are not even read."""
log = logging.getLogger("kiosk.fleet")


@dataclass(frozen=True)
class Outcome:
    """What became of a command: `done`, or `refused` and why; and what it brought to light."""

    result: str = "done"
    why: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


def refused(why: str) -> Outcome:
    return Outcome("refused", why)


class Inbox:
    """Hands each command to `obey`, once and in time, and each answer to `say`.

    `now` is the machine's clock, `steady` one in seconds that nobody sets.
    """

    def __init__(
        self,
        folder: Path,
        obey: Callable[[Command], None],
        say: Callable[[str], None],
        now: Callable[[], datetime],
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._obey, self._say, self._now, self._steady = obey, say, now, steady
        self._once = Once(folder)
        self._room, self._at = float(MANY), steady()
        self._flooded = False

    def take(self, payload: bytes, retained: bool = False) -> None:
        """A message came. What a broker keeps is no command: it would be obeyed after every start."""
        if not payload or not self._has_room():
            return
        if len(payload) > LARGEST:
            log.warning("a command of %d bytes was not read", len(payload))
            return
        command = read(payload)
        if isinstance(command, Refused):
            log.warning("what came as a command is none: %s", command.why)
            if command.id:
                self._say(self._written(command.id, "", "refused", command.why))
            return
        if self._once.known(command.id):
            if answer := self._once.answer(command.id):
                self._say(answer)
            return
        why = "it was retained: commands are not to be" if retained else outdated(command, self._now())
        if why:
            log.warning("the command %s (%s) is refused: %s", command.command, command.id, why)
            self._say(self._written(command.id, command.command, "refused", why))
            return
        self._once.take(command.id, command.expires, self._now())
        self._obey(command)

    def answered(self, command: Command, outcome: Outcome) -> None:
        """What became of a command: it is told, and told again to whoever sends it once more."""
        written = self._written(command.id, command.command, outcome.result, outcome.why, outcome.facts)
        log.info("the command %s (%s): %s", command.command, command.id, outcome.why or outcome.result)
        self._once.answered(command.id, written, self._now())
        self._say(written)

    def _has_room(self) -> bool:
        now = self._steady()
        self._room, self._at = min(MANY, self._room + (now - self._at) * REFILL), now
        if self._room < 1:
            if not self._flooded:
                log.warning("too many commands: most are not looked at")
            self._flooded = True
            return False
        if self._room > MANY / 2:
            self._flooded = False
        self._room -= 1
        return True

    def _written(
        self, id: str, command: str, result: str, why: str = "", facts: Mapping[str, object] | None = None
    ) -> str:
        said = {
            "id": id,
            "command": command,
            "result": result,
            "why": why,
            "at": self._now().isoformat(timespec="seconds"),
        }
        return json.dumps({**said, **(facts or {})})
