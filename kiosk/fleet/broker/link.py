"""The thread that talks with the broker. Whatever the broker does, nobody but this thread waits for it."""

from __future__ import annotations

import json
import logging
import random
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from kiosk.fleet.broker import discovery
from kiosk.fleet.broker.backoff import Backoff
from kiosk.fleet.broker.connection import KEEP_ALIVE, Connection, Heard, Lost
from kiosk.fleet.broker.inbox import Inbox, Outcome
from kiosk.fleet.broker.topics import OFFLINE, ONLINE, Topics
from kiosk.fleet.state import Stand, State, plain

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.fleet.broker.commands import Command
    from kiosk.fleet.stand_file import Broker

EVERY = 60.0
"""Seconds between two states, a tenth more or less."""
SOON = 5.0
"""Seconds between two at least, however often the health changes."""
PULSE = 0.5
"""Seconds after which it is seen that there is something to send."""
QUEUE = 50
"""Answers that wait; the oldest go."""
LARGEST_PICTURE = 2_000_000
log = logging.getLogger("kiosk.fleet")


@dataclass
class Pace:
    """How long things take, in seconds; `many` stands of a test make it shorter."""

    every: float = EVERY
    keep_alive: int = KEEP_ALIVE
    first: float = 5.0
    """The first connection comes within so many: after a power cut all stands start at once."""


class Link:
    """Tells the broker how the stand is, and hands over commands on its thread: `obey` must not wait."""

    def __init__(
        self,
        stand: Stand,
        broker: Broker,
        folder: Path,
        obey: Callable[[Command], None],
        pace: Pace | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._stand, self._broker, self._pace = stand, broker, pace or Pace()
        self._topics = Topics(broker.prefix, stand.name)
        self._lock, self._end = Lock(), Event()
        self._state: State | None = None
        self._messages: Sequence[str] = ()
        self._picture: bytes | None = None
        self._outcomes: deque[tuple[Command, Outcome]] = deque(maxlen=QUEUE)
        self._answers: deque[str] = deque(maxlen=QUEUE)
        self._inbox = Inbox(folder, obey, self._answers.append, now)
        self._announced: Sequence[str] | None = None
        self._urgent: object = None
        self._told = self._due = 0.0
        self._why = ""
        self._thread = Thread(target=self._run, name="broker", daemon=True)

    # any thread

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: float = 0.5) -> None:
        """Take leave; after `patience` seconds nobody waits for the broker any more."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def tell(self, state: State, messages: Sequence[str] = ()) -> None:
        """How the stand is now, and which sentences it can show; sent when it is due, at once if its health changed."""
        with self._lock:
            self._state, self._messages = state, tuple(messages)

    def answer(self, command: Command, outcome: Outcome) -> None:
        """What became of a command."""
        self._outcomes.append((command, outcome))

    def send_picture(self, png: bytes) -> None:
        """The next thing that is sent; an earlier one that waits is forgotten."""
        if len(png) <= LARGEST_PICTURE:
            with self._lock:
                self._picture = png

    @property
    def trouble(self) -> str:
        """Why there is no connection; "" while there is one."""
        return self._why

    # the thread

    def _run(self) -> None:
        backoff = Backoff()
        self._end.wait(random.uniform(0, self._pace.first))
        while not self._end.is_set():
            began = time.monotonic()
            try:
                self._connected()
            except Lost as lost:
                self._tell_log(str(lost))
            except Exception:
                self._tell_log("a fault of the program")
                log.debug("what the link did not expect", exc_info=True)
            self._end.wait(backoff.wait(time.monotonic() - began))

    def _connected(self) -> None:
        """One connection, until it is lost or the stand ends. Raises Lost."""
        will = (self._topics.availability, OFFLINE)
        name = discovery.identifier(self._stand, self._broker.prefix)
        connection = Connection(self._broker, name, self._hear, will, keep_alive=self._pace.keep_alive)
        try:
            connection.open()
            while not connection.stands:
                connection.step(PULSE)
            connection.subscribe([self._topics.command])
            connection.publish(self._topics.availability, ONLINE, retain=True)
            self._announced, self._due = None, 0.0
            self._tell_log("")
            while not self._end.is_set():
                self._send(connection)
                connection.step(PULSE)
            connection.publish(self._topics.availability, OFFLINE, retain=True)
            connection.close()
        finally:
            connection.drop()

    def _hear(self, heard: Heard) -> None:
        if heard.topic == self._topics.command:
            self._inbox.take(heard.payload, heard.retained)

    def _send(self, connection: Connection) -> None:
        """What is due, as long as there is room on the line."""
        with self._lock:
            state, messages = self._state, self._messages
        if state and messages != self._announced and connection.room:
            self._announced = messages
            said = discovery.discovery(self._stand, self._broker.prefix, messages)
            connection.publish(discovery.topic(self._stand, self._broker.prefix), json.dumps(said), retain=True)
        if state and self._is_due(state) and connection.room:
            now = time.monotonic()
            self._urgent, self._told = state.urgent, now
            self._due = now + self._pace.every * random.uniform(0.9, 1.1)
            connection.publish(self._topics.state, json.dumps(plain(state)), retain=True)
        while self._outcomes:
            self._inbox.answered(*self._outcomes.popleft())
            self._due = min(self._due, time.monotonic() + SOON)  # what came of it is seen in the state
        while connection.room and self._answers:
            connection.publish(self._topics.answer, self._answers.popleft())
        if connection.room and (picture := self._take_picture()):
            connection.publish(self._topics.picture, picture)

    def _is_due(self, state: State) -> bool:
        now = time.monotonic()
        changed = state.urgent != self._urgent
        return now >= self._due or (changed and now >= self._told + SOON)

    def _take_picture(self) -> bytes | None:
        with self._lock:
            picture, self._picture = self._picture, None
            return picture

    def _tell_log(self, why: str) -> None:
        """A line for each change, not for each try."""
        before, self._why = self._why, why
        where = f"{self._broker.host}:{self._broker.on_port}"
        if why and why != before:
            log.warning("the broker %s: %s; the stand goes on, and tries again and again", where, why)
        elif before and not why:
            log.info("the broker %s hears the stand again", where)
        elif not why:
            log.info("the broker %s hears the stand", where)
