"""A broker that is none, or floods, hangs and lies: the link leaves it, and its memory stays as it was."""

from __future__ import annotations

import gc
import logging
import os
import random
import time
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.fleet.broker import connection as connection_module
from kiosk.fleet.broker.budget import CHUNK
from kiosk.fleet.broker.commands import Command
from kiosk.fleet.broker.connection import Connection, Heard, Lost
from kiosk.fleet.broker.inbox import Inbox
from kiosk.fleet.broker.link import Link, Pace
from kiosk.fleet.state import Stand
from tests.support.authority import Authority
from tests.support.broker import wait_until
from tests.support.hostile_broker import GRANTED, WELCOME, HostileBroker, Line, packet, published
from tests.support.memory import own

TOPIC = b"kiosk/lobby-1/command"
MB = 1_000_000
MUTATIONS = int(os.environ.get("MUTATIONS", "2000"))
MANY_PACKETS = MUTATIONS // 10
"""Mutated packets that are sent, each over a connection of its own."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def lost(broker: HostileBroker, hear: Callable[[Heard], None] = lambda _: None, **more: object) -> str:
    """Why a connection ends; it has to, within half a minute."""
    return end_of(Connection(broker.section(**more), "lobby-1", hear))


def end_of(connection: Connection, opened: bool = False) -> str:
    """The same of a connection that may be open already."""
    deadline = time.monotonic() + 30
    try:
        if not opened:
            connection.open()
        while time.monotonic() < deadline:
            connection.step(0.1)
    except Lost as why:
        return str(why)
    finally:
        connection.drop()
    raise AssertionError("it is listened to for ever")


@pytest.mark.parametrize("length", [1 * MB, 250 * MB])
def test_a_message_far_too_large_is_left_before_it_is_in_memory(authority: Authority, length: int) -> None:
    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(WELCOME + packet(0x30, b"", length))
        while True:
            line.sendall(bytes(100_000))

    heard: list[Heard] = []
    with HostileBroker(say, authority) as broker:
        before = own()
        assert "it says more than a broker has to say" in lost(broker, heard.append)
        assert own() - before < 20
    assert not heard


def test_ten_thousand_commands_at_once_are_a_flood(authority: Authority, tmp_path: Path) -> None:
    one = published(TOPIC, b'{"id": "a", "expires": "2026-03-02T14:26:00+00:00", "command": "identify"}')

    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(WELCOME + one * 10_000)
        broker.wait()

    obeyed: list[Command] = []
    with HostileBroker(say, authority) as broker:
        link = Link(Stand("lobby-1"), broker.section(), tmp_path, obeyed.append, Pace(first=0))
        before = own()
        link.start()
        wait_until(lambda: link.trouble, "the end of it")
        assert own() - before < 20
        link.stop(5)
    assert not obeyed, "they had expired long ago"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", ""),
        (b"", "the connection broke"),
        (bytes([0x20, 3, 0, 0x87, 0]), "it refuses the stand: Not authorized"),
        (bytes([0x20, 3, 0, 0x84, 0]), "it refuses the stand: Unsupported protocol version"),
        (bytes([0x20, 2, 0, 1]), ""),
        (WELCOME + published(b"\xff\xfe", b"x"), ""),
        (WELCOME + published(b"", b"x"), ""),
        (WELCOME + packet(0x30, b"\xff\xff"), ""),
        (WELCOME + packet(0xE0, b"\x8b\0"), "it ended the connection: Server shutting down"),
        (WELCOME + b"\x30\xff\xff\xff\xff\xff", ""),
        (b"\0" * 1_000, ""),
    ],
    ids=range(11),
)
def test_what_is_no_mqtt_ends_in_one_line(said: bytes, why: str) -> None:
    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(said)

    with HostileBroker(say) as broker:
        told = lost(broker)
    assert why in told
    assert told.isprintable()
    assert "Traceback" not in told


def test_who_never_answers_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "BEGIN", 1.0)
    with HostileBroker(lambda _: broker.wait()) as broker:
        assert "it takes too long to begin" in lost(broker)


def test_who_acknowledges_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "ACKNOWLEDGED", 0.5)

    def say(line: Line) -> None:
        line.sendall(WELCOME)
        broker.wait()

    with HostileBroker(say) as broker:
        connection = Connection(broker.section(), "lobby-1", lambda _: None)
        connection.open()
        while not connection.stands:
            connection.step(0.1)
        for number in range(connection_module.AT_ONCE):
            connection.publish("kiosk/lobby-1/state", f"{number}")
        assert not connection.room, "more than a few are never on their way"
        assert end_of(connection, opened=True) == "it acknowledges nothing"


def test_a_websocket_that_never_ends_its_greeting_is_left(authority: Authority) -> None:
    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(b"HTTP/1.1 101 Switching Protocols\r\n")
        while True:
            line.sendall(b"X-Long: " + b"y" * 100_000)

    with HostileBroker(say, authority) as broker:
        before = own()
        assert "it says more than a broker has to say" in lost(broker, transport="websocket")
        assert own() - before < 20


def test_a_connection_that_was_lost_leaves_nothing_behind_though_nobody_collects_garbage(authority: Authority) -> None:
    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(WELCOME + published(b"\xff", b""))

    assert not gc.isenabled()
    clients: list[weakref.ref[object]] = []
    with HostileBroker(say, authority) as broker:
        for _ in range(5):
            connection = Connection(broker.section(), "lobby-1", lambda _: None)
            clients.append(weakref.ref(connection._client))
            end_of(connection)
            del connection
    assert [client() for client in clients] == [None] * 5


def test_mutated_packets_are_never_a_fault_of_the_program(tmp_path: Path) -> None:
    draw = random.Random(13)
    good = [WELCOME, GRANTED, published(TOPIC, b'{"id": "a"}'), packet(0x40, b"\0\1"), packet(0xE0, b"\0\0"), b"\xd0\0"]
    now: list[bytes] = [b""]

    def say(line: Line) -> None:
        line.recv(CHUNK)
        line.sendall(now[0])

    heard: list[Heard] = []
    with HostileBroker(say) as broker:
        before = own()
        for number in range(MANY_PACKETS):
            if number % 200 == 0:
                gc.collect()  # as the stand does whenever a page is at rest
            now[0] = b"".join(_mutated(draw, each) for each in draw.choices(good, k=4))
            assert lost(broker, heard.append).isprintable()
        assert own() - before < 20
    assert broker.connections == MANY_PACKETS


def test_mutated_commands_are_obeyed_never_and_leave_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "kiosk.fleet")  # pytest would keep every line
    draw, obeyed, said = random.Random(14), list[Command](), list[str]()
    clock = iter(range(10**9))
    good = [
        b'{"id": "a-1", "expires": "2026-03-02T14:26:00+00:00", "command": "hold", "minutes": 5}',
        b'{"id": "b-2", "expires": "2026-03-02T14:26:00+00:00", "command": "message", "message": "Back", "minutes": 5}',
        b'{"id": "c-3", "expires": "2026-03-02T14:26:00+00:00", "command": "pin", "release": 12}',
    ]
    late = datetime(2030, 1, 1, tzinfo=UTC)
    inbox = Inbox(tmp_path, obeyed.append, said.append, lambda: late, lambda: next(clock) * 10.0)
    before = own()
    for _ in range(MUTATIONS):
        inbox.take(_mutated(draw, draw.choice(good), 6))
        assert all(answer.isprintable() and len(answer) < 700 for answer in said)
        said.clear()
    assert not obeyed
    assert own() - before < 20


def _mutated(draw: random.Random, good: bytes, most: int = 3) -> bytes:
    """Some of its bytes are others, missing, doubled, or far too many."""
    data = bytearray(good)
    for _ in range(draw.randint(0, most)):
        place = draw.randrange(len(data) + 1)
        match draw.randrange(5):
            case 0:
                data[place : place + 1] = draw.randbytes(1)
            case 1:
                del data[place : place + draw.randint(1, 8)]
            case 2:
                data[place:place] = draw.randbytes(draw.randint(1, 8))
            case 3:
                data[place:place] = data[:place]
            case 4:
                data[place:place] = bytes([draw.randrange(256)]) * draw.randint(1, 600)
    return bytes(data)
