"""Gives one command to one stand, and waits for its answer."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.fleet.broker.connection import Heard, Limits, Lost
from kiosk.fleet.broker.link import LARGEST_PICTURE
from kiosk.fleet.broker.reader import NoBroker, connected
from kiosk.fleet.broker.topics import Topics
from kiosk.fleet.stand_file import Broker

PICTURE = 5.0
"""Seconds that a picture may come after its answer."""


LIMITS = Limits(largest=LARGEST_PICTURE, burst=8_000_000, rate=2_000_000.0)


@dataclass
class Answered:
    """What a stand answered, {} if it did not; and its picture, if it sent one."""

    answer: Mapping[str, Any]
    picture: bytes = b""


def order(broker: Broker, name: str, command: str, facts: Mapping[str, object], seconds: float) -> Answered:
    """The answer, as soon as it comes; the command expires when nobody waits for it any more. Raises OperatorError."""
    topics, id, answered = Topics(broker.prefix, name), secrets.token_hex(8), Answered({})

    def hear(heard: Heard) -> None:
        if heard.topic == topics.picture:
            answered.picture = heard.payload
        elif (said := _read(heard.payload)).get("id") == id:
            answered.answer = said

    connection = connected(broker, hear, [topics.answer, topics.picture], LIMITS)
    expires = datetime.now(UTC) + timedelta(seconds=seconds)
    said = {"id": id, "expires": expires.isoformat(), "command": command, **facts}
    until = time.monotonic() + seconds
    try:
        connection.publish(topics.command, json.dumps(said))
        while time.monotonic() < until and not answered.answer:
            connection.step(0.1)
        until = time.monotonic() + PICTURE
        while "bytes" in answered.answer and not answered.picture and time.monotonic() < until:
            connection.step(0.1)
    except Lost as lost:
        raise NoBroker(broker, lost) from None
    finally:
        connection.close()
    return answered


def _read(payload: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
