"""What a technician finds in a log in which something was said over and over."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from kiosk.stand import repeats
from kiosk.stand.repeats import QUIET, QUIET_QT, Repeats


class Log:
    """A log with two handlers, as the stand has, at a time of its own."""

    def __init__(self) -> None:
        self.now, self.repeats, self._root = 0.0, Repeats(), logging.getLogger("kiosk")
        self._texts = [io.StringIO(), io.StringIO()]
        self._handlers = [logging.StreamHandler(text) for text in self._texts]
        for handler in self._handlers:
            handler.addFilter(self.repeats)
            handler.setFormatter(logging.Formatter("%(message)s%(repeated)s"))
            self._root.addHandler(handler)
        self._root.setLevel(logging.INFO)

    def say(self, *lines: str, name: str = "kiosk.qt", level: int = logging.WARNING, after: float = 0) -> None:
        for line in lines:
            self.now += after
            logging.getLogger(name).log(level, line)

    @property
    def lines(self) -> list[str]:
        one, other = (text.getvalue().splitlines() for text in self._texts)
        assert one == other
        return one

    def close(self) -> None:
        for handler in self._handlers:
            self._root.removeHandler(handler)
        self._root.setLevel(logging.NOTSET)


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    log = Log()
    monkeypatch.setattr(repeats, "monotonic", lambda: log.now)
    yield log
    log.close()


def test_a_repeated_line_is_one_line_with_a_count(log: Log) -> None:
    log.say(*["a point is missing"] * 1642, after=2)
    log.repeats.rest()
    log.repeats.rest()
    assert log.lines == [
        "a point is missing",
        "a point is missing (said 9 times more)",
        "a point is missing (said 90 times more)",
        "a point is missing (said 900 times more)",
        "a point is missing (said 642 times more)",
    ]


def test_others_between_it_are_kept(log: Log) -> None:
    for number in range(9):
        log.say("a point is missing", f"line {number}")
    assert log.lines == ["a point is missing", *(f"line {number}" for number in range(9))]


def test_addresses_and_long_numbers_are_not_looked_at(log: Log) -> None:
    log.say("no accessible /a11y/2147483712 in 0x7f2a", "no accessible /a11y/2147483999 in 0x55ff", "Band.qml:81")
    log.say("Band.qml:62")
    assert log.lines == ["no accessible /a11y/2147483712 in 0x7f2a", "Band.qml:81", "Band.qml:62"]


@pytest.mark.parametrize(("name", "quiet"), [("kiosk", QUIET), ("kiosk.qt", QUIET_QT)])
def test_after_a_silence_it_is_said_again(log: Log, name: str, quiet: float) -> None:
    log.say("no disk", "no disk", "no disk", name=name)
    log.say("no disk", name=name, after=quiet + 1)
    assert log.lines == ["no disk", "no disk (said 2 times more)"]


def test_what_is_no_warning_is_always_said(log: Log) -> None:
    log.say("content changed", "content changed", level=logging.INFO)
    assert log.lines == ["content changed"] * 2


def test_faults_are_told_apart_and_a_faults_trace_is_kept(log: Log) -> None:
    for fault in (KeyError("a"), KeyError("a"), ValueError("b")):
        try:
            raise fault
        except (KeyError, ValueError):
            logging.getLogger("kiosk").exception("a fault of the program")
    assert [line for line in log.lines if "Error" in line] == ["KeyError: 'a'", "ValueError: b"]


def test_many_other_lines_take_no_room_for_ever(log: Log) -> None:
    for number in range(3 * repeats.MOST):
        log.say(f"line {number}")
    log.say("line 0")
    assert log.lines.count("line 0") == 2
