"""A beat comes through the pipe as it was; what is none is nothing; a full pipe is not waited for."""

from __future__ import annotations

import os

import pytest

from kiosk.guard.channel import Guarded, pipe, read, written
from kiosk.guard.fork import VARIABLE
from kiosk.guard.history import Beat

BEAT = Beat(7, film=2.5, page="карта", lost="no context", ceiling=900, reboot=True)


def test_a_beat_is_one_line() -> None:
    line = written(BEAT)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert read(line) == BEAT


@pytest.mark.parametrize("line", [b"\n", b"null\n", b"[1]\n", b"{}\n", b'{"frames": ', b"\xff\n"])
def test_what_is_no_beat_is_nothing(line: bytes) -> None:
    assert read(line) is None


def test_a_beat_of_another_version_is_read_as_far_as_it_is_known() -> None:
    assert read(b'{"frames": 3, "page": "map", "mood": "sunny"}\n') == Beat(3, page="map")


def test_a_guard_that_does_not_read_or_is_gone_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    monkeypatch.setenv(VARIABLE, str(writer))
    monkeypatch.setattr(Guarded, "_listen", staticmethod(lambda *_: None))
    taken = pipe()
    assert taken == writer
    assert not os.get_inheritable(writer)
    assert pipe() is None, "once"
    guarded = Guarded(taken, lambda _: None)
    for _ in range(5000):
        guarded.tell(BEAT)
    os.close(reader)
    guarded.tell(BEAT)
    os.close(writer)
