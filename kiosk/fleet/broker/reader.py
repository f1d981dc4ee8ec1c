"""What a broker keeps of all stands, read once."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.errors import OperatorError
from kiosk.fleet.broker.connection import BEGIN, Connection, Heard, Limits, Lost
from kiosk.fleet.broker.topics import Topics
from kiosk.fleet.stand_file import Broker

LIMITS = Limits(largest=65_536, burst=400_000_000, rate=20_000_000.0)
"""A state and an availability of each of 100,000 stands."""
MOST = 200_000
"""Stands that are read of at most."""
QUIET, PATIENCE = 1.0, 60.0
"""Seconds without another message after which all have come; and the seconds that all of it may take."""


@dataclass
class Retained:
    """What is kept of one stand."""

    availability: str = ""
    state: bytes = b""


def connected(broker: Broker, hear: Callable[[Heard], None], topics: list[str], limits: Limits = LIMITS) -> Connection:
    """A connection that hears these topics, under a name that no stand has. Raises NoBroker."""
    name = f"{broker.prefix.replace('/', '_')}-desk-{secrets.token_hex(6)}"
    connection = Connection(broker, name, hear, limits=limits)
    try:
        connection.open()
        while not connection.stands:
            connection.step(0.2)
        connection.subscribe(topics)
        until = time.monotonic() + BEGIN
        while not connection.listening:
            connection.step(0.2)
            if time.monotonic() > until:
                raise Lost("it does not say whether it can be heard")
    except Lost as lost:
        connection.drop()
        raise NoBroker(broker, lost) from None
    return connection


def said_nothing(broker: Broker, topics: list[str], topic: str) -> str:
    """Hear these topics, and say nothing on `topic`, which is given where the broker takes nothing there.

    Raises NoBroker.
    """
    connection = connected(broker, lambda _: None, topics)
    until = time.monotonic() + BEGIN
    try:
        connection.publish(topic, b"")
        while not connection.idle and time.monotonic() < until:
            connection.step(0.2)
    except Lost as lost:
        raise NoBroker(broker, lost) from None
    finally:
        connection.close()
    return connection.unsaid


class NoBroker(OperatorError):
    """There is no connection to a broker; `code` is that of Lost."""

    def __init__(self, broker: Broker, lost: Lost) -> None:
        super().__init__(f"the broker {broker.host}:{broker.on_port}: {lost}")
        self.code = lost.code


def retained(broker: Broker) -> dict[str, Retained]:
    """By the names of the stands. Raises NoBroker."""
    found: dict[str, Retained] = {}
    every = Topics(broker.prefix, "+")
    last = time.monotonic()

    def hear(heard: Heard) -> None:
        nonlocal last
        last = time.monotonic()
        name = every.name_in(heard.topic)
        if not name or not heard.payload or (name not in found and len(found) >= MOST):
            return
        one = found.setdefault(name, Retained())
        if heard.topic.endswith("/state"):
            one.state = heard.payload
        else:
            one.availability = heard.payload[:20].decode("utf-8", "replace")

    connection = connected(broker, hear, [every.availability, every.state])
    began = last = time.monotonic()
    try:
        while time.monotonic() < min(last + QUIET, began + PATIENCE):
            connection.step(0.2)
    except Lost as lost:
        raise NoBroker(broker, lost) from None
    finally:
        connection.close()
    return found
