"""What a stand tells of itself, and when a person should look."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.fleet.state import Health, Known, Ladder, Seen, Stand, hour, plain, told

NOW = datetime(2026, 3, 2, 14, 25, 36, tzinfo=UTC)
STAND = Stand("lobby-1", "Building C", "vienna", "stable", "1.0")
WELL = Seen(mode="attract", page="opium", language="en", content="abc")
ROOM = Known(disk_free=2_000_000_000)


def test_a_stand_that_shows_its_content_is_good() -> None:
    state = told(STAND, WELL, ROOM, NOW, 61.7)
    assert (state.health, state.reasons, state.ladder, state.uptime) == (Health.GOOD, (), Ladder.WELL, 61)


@pytest.mark.parametrize(
    ("seen", "known", "reason"),
    [
        (Seen(), ROOM, "there is no content to show"),
        (Seen("attract", hidden=True), ROOM, "its window cannot be seen"),
        (Seen("attract", lost="device removed"), ROOM, "nothing can be drawn any more"),
        (Seen("attract", errors=("a: b", "c: d")), ROOM, "2 problems in the content: the one before is shown"),
        (Seen("attract", unaccelerated=True), ROOM, "it is drawn without OpenGL: films are not shown"),
        (Seen("attract", release_problem="the release has expired"), ROOM, "the release has expired"),
        (WELL, Known(falls=1), "it fell, 1 time since it was well for an hour"),
        (WELL, Known(falls=3, safe=True), "safe mode after 3 falls: still banners only, and no film"),
        (WELL, Known(left_out=("film",)), "left out, as the stand fell there: film"),
        (WELL, Known(disk_free=40_000_000), "40 MB are left on its disk"),
    ],
)
def test_each_reason_to_look_is_told_in_words(seen: Seen, known: Known, reason: str) -> None:
    state = told(STAND, seen, known, NOW, 0)
    assert (state.health, state.reasons) == (Health.ATTENTION, (reason,))


@pytest.mark.parametrize("screen", ["dark", "off"])
def test_a_screen_that_is_dark_on_purpose_need_not_be_seen(screen: str) -> None:
    assert told(STAND, Seen("attract", screen=screen, hidden=True), ROOM, NOW, 0).health is Health.GOOD


def test_what_is_told_is_json_and_small_whatever_the_content_says() -> None:
    seen = Seen("attract", errors=("x" * 5_000,) * 500)
    said = json.dumps(plain(told(STAND, seen, Known(last_visit=hour(NOW)), NOW, 0)))
    assert len(said) < 2_500
    assert json.loads(said)["problems"] == 500
    assert json.loads(said)["last_visit"] == "2026-03-02T14:00:00+00:00"


def test_what_changes_the_picture_of_a_stand_is_urgent_and_the_time_is_not() -> None:
    now, later = told(STAND, WELL, ROOM, NOW, 0), told(STAND, WELL, ROOM, NOW + timedelta(seconds=30), 30)
    assert now.urgent == later.urgent
    assert now.urgent != told(STAND, Seen(), ROOM, NOW, 0).urgent
