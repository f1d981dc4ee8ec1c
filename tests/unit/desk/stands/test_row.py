"""Which stands need a person, and in which order."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from kiosk.desk.stands.row import Need, Row, counts, rows
from kiosk.fleet.broker.reader import Retained
from kiosk.fleet.state import Known, Seen, Stand, plain, told

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
WELL = Seen("attract")


def kept(seen: Seen = WELL, minutes: float = 0, availability: str = "online") -> Retained:
    state = told(Stand("x", "Building C"), seen, Known(), NOW - timedelta(minutes=minutes), 1)
    return Retained(availability, json.dumps(plain(state)).encode())


def needs(found: dict[str, Retained]) -> list[tuple[str, Need]]:
    return [(row.name, row.need) for row in rows(found, NOW)]


def test_silent_ones_come_first_then_what_to_look_at_then_the_good_ones() -> None:
    found = {
        "b": kept(), "a": kept(), "d": kept(minutes=60, availability="offline"), "e": kept(Seen()),
        "c": kept(minutes=600, availability="offline"),
    }  # fmt: skip
    assert needs(found) == [
        ("c", Need.SILENT), ("d", Need.SILENT), ("e", Need.ATTENTION), ("a", Need.NOTHING), ("b", Need.NOTHING),
    ]  # fmt: skip
    assert counts(rows(found, NOW)) == {Need.SILENT: 2, Need.ATTENTION: 1, Need.NOTHING: 2}


@pytest.mark.parametrize(
    ("retained", "need", "why"),
    [
        (kept(minutes=30), Need.ATTENTION, "it told 2026-03-02 13:30 last: it hangs, or its clock is wrong"),
        (kept(minutes=-90), Need.ATTENTION, "it told 2026-03-02 15:30 last: it hangs, or its clock is wrong"),
        (Retained("online"), Need.ATTENTION, "it has told nothing of itself"),
        (Retained("offline"), Need.SILENT, "it has told nothing of itself"),
        (Retained("online", b"\xff"), Need.ATTENTION, "what it tells of itself cannot be read"),
        (Retained("online", b"[" * 60_000), Need.ATTENTION, "what it tells of itself cannot be read"),
        (Retained("online", b'{"at": 1e999, "health": "good"}'), Need.ATTENTION, "cannot be read"),
        (kept(Seen()), Need.ATTENTION, "there is no content to show"),
    ],
)  # fmt: skip
def test_each_says_why(retained: Retained, need: Need, why: str) -> None:
    (row,) = rows({"a": retained}, NOW)
    assert row.need is need
    assert why in row.why[0]


@given(
    st.binary(max_size=200)
    | st.dictionaries(
        st.sampled_from(["at", "health", "reasons", "place", "uptime", "release", "problem_lines"]),
        st.none()
        | st.integers()
        | st.floats()
        | st.text()
        | st.lists(st.text(), max_size=3)
        | st.just(NOW.isoformat()),
    ).map(lambda said: json.dumps(said).encode())
)
def test_whatever_a_broker_keeps_is_a_row_of_letters_on_one_line(state: bytes) -> None:
    (row,) = rows({"a": Retained("online", state)}, NOW)
    assert isinstance(row, Row)
    assert "".join([row.place, row.release, row.shows, *row.why]).isprintable()
    assert sum(map(len, row.why)) < 2_000
