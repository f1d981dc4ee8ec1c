"""What the service manager hears, at a real socket."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.guard.notify import Notify


@pytest.fixture(params=["path", "abstract"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "notify") if request.param == "path" else f"@stand-test-{os.getpid()}"


@pytest.fixture
def manager(place: str) -> Iterator[socket.socket]:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as manager:
        manager.bind(f"\0{place[1:]}" if place.startswith("@") else place)
        manager.settimeout(10)
        yield manager


def test_it_is_told_and_nothing_of_it_is_left_for_the_stand(place: str, manager: socket.socket) -> None:
    variables = {"NOTIFY_SOCKET": place, "WATCHDOG_USEC": "20000000", "WATCHDOG_PID": str(os.getpid()), "HOME": "/"}
    notify = Notify(variables)
    assert variables == {"HOME": "/"}
    assert notify.every == 10
    notify.tell(READY=1)
    assert manager.recv(100) == b"READY=1"
    notify.tell(WATCHDOG=1, STATUS="attract: map")
    assert manager.recv(100) == b"WATCHDOG=1\nSTATUS=attract: map"


def test_a_watchdog_meant_for_another_process_is_none(place: str, manager: socket.socket) -> None:
    variables = {"NOTIFY_SOCKET": place, "WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "1"}
    assert Notify(variables).every == 0


def test_without_a_manager_nothing_happens(tmp_path: Path) -> None:
    Notify({}).tell(READY=1)
    gone = Notify({"NOTIFY_SOCKET": str(tmp_path / "gone"), "WATCHDOG_USEC": "nonsense"})
    gone.tell(READY=1)
    assert gone.every == 0


def test_a_manager_that_does_not_listen_is_not_waited_for(place: str, manager: socket.socket) -> None:
    notify = Notify({"NOTIFY_SOCKET": place})
    for _ in range(2000):
        notify.tell(WATCHDOG=1)
