"""Each command once, in time, and no more of them than a stand can look at."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.fleet.broker.commands import LARGEST, Command
from kiosk.fleet.broker.inbox import MANY, Inbox, Outcome, refused

START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


class Desk:
    """An inbox with a clock, what was obeyed, and what was said."""

    def __init__(self, place: Path) -> None:
        self.now, self.steady, self._place = START, 0.0, place
        self.obeyed: list[Command] = []
        self.said: list[dict[str, Any]] = []
        self.inbox = self.another()

    def another(self) -> Inbox:
        """As after a new start."""
        return Inbox(
            self._place, self.obeyed.append, lambda said: self.said.append(json.loads(said)), lambda: self.now,
            lambda: self.steady,
        )  # fmt: skip

    def take(self, id: str = "a", ahead: float = 60, retained: bool = False, **facts: object) -> None:
        expires = (self.now + timedelta(seconds=ahead)).isoformat()
        written = json.dumps({"id": id, "expires": expires, "command": "identify", **facts})
        self.inbox.take(written.encode(), retained)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_twice_the_same_id_is_one_action_and_the_same_answer(desk: Desk) -> None:
    desk.take()
    desk.take()
    assert len(desk.obeyed) == 1
    assert not desk.said, "nothing came of it yet"
    desk.inbox.answered(desk.obeyed[0], Outcome(facts={"bytes": 7}))
    desk.take()
    assert len(desk.obeyed) == 1
    assert desk.said == [desk.said[0]] * 2
    assert (desk.said[0]["id"], desk.said[0]["result"], desk.said[0]["bytes"]) == ("a", "done", 7)


def test_also_where_the_stand_was_started_again_in_between(desk: Desk) -> None:
    desk.take()
    desk.inbox.answered(desk.obeyed[0], refused("no"))
    desk.inbox = desk.another()
    desk.take()
    assert len(desk.obeyed) == 1
    assert [said["why"] for said in desk.said] == ["no", "no"]


def test_a_damaged_memory_is_begun_anew(desk: Desk, tmp_path: Path) -> None:
    for damaged in ("{", "[]", '{"a": 1}', '{"a": [1]}', "null", "[" * 9_000):
        (tmp_path / "commands.json").write_text(damaged)
        desk.inbox = desk.another()
        desk.take(id=f"b{len(damaged)}")
    assert len(desk.obeyed) == 6


def test_an_expired_one_a_far_one_and_a_retained_one_are_refused(desk: Desk) -> None:
    desk.take("late", -1)
    desk.take("far", 7_200)
    desk.take("kept", retained=True)
    assert not desk.obeyed
    assert [(said["id"], said["result"]) for said in desk.said] == [(id, "refused") for id in ("late", "far", "kept")]
    assert "14:00:00" in desk.said[0]["why"], "the stand's time is told: its clock may be the one that is wrong"


def test_of_a_flood_a_few_are_looked_at_and_later_all_again(desk: Desk, tmp_path: Path) -> None:
    for number in range(10_000):
        desk.take(f"flood-{number}")
    assert len(desk.obeyed) == MANY
    desk.steady += 60
    desk.take("after")
    assert desk.obeyed[-1].id == "after"
    assert (tmp_path / "commands.json").stat().st_size < 5_000


def test_ids_are_forgotten_when_their_commands_have_expired(desk: Desk, tmp_path: Path) -> None:
    for number in range(300):
        desk.take(f"id-{number}")
        desk.steady, desk.now = desk.steady + 10, desk.now + timedelta(seconds=10)
    assert len(desk.obeyed) == 300
    assert len(json.loads((tmp_path / "commands.json").read_text())) < 10


def test_a_disk_that_keeps_nothing_ends_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "commands.part").mkdir()
    desk.take()
    desk.take()
    assert len(desk.obeyed) == 1


def test_what_is_too_large_or_empty_is_not_even_answered(desk: Desk) -> None:
    desk.inbox.take(b"{" + b" " * LARGEST)
    desk.inbox.take(b"")
    desk.inbox.take(b"\xff")
    assert not desk.said
    assert not desk.obeyed


def test_what_is_no_command_is_answered_where_it_has_an_id(desk: Desk) -> None:
    desk.take("a", command="shell")
    assert desk.said[0]["result"] == "refused"
