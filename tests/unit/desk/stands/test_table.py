"""All stands on a terminal."""

from __future__ import annotations

from datetime import UTC, datetime

from kiosk.desk.stands.row import Need, Row
from kiosk.desk.stands.table import summary, table

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
ROWS = [
    Row("lobby-3", Need.SILENT, at=NOW, place="Rotunda", release="6"),
    Row("lobby-2", Need.ATTENTION, ("2 problems in the content: the one before is shown",), NOW, release="7"),
    Row("lobby-1", Need.NOTHING, release="7", shows="attract: opium"),
]


def test_a_line_a_stand_and_below_it_what_to_look_at() -> None:
    assert list(table(ROWS, NOW, colour=False)) == [
        "silent since 02 Mar 14:00   lobby-3  Rotunda  release 6",
        "look at this                lobby-2  release 7",
        "                            2 problems in the content: the one before is shown",
        "good                        lobby-1  release 7  attract: opium",
        "3 stands: 1 silent, 1 to look at, 1 good · release 7: 2, release 6: 1",
    ]


def test_colours_are_for_terminals() -> None:
    assert "\033" in "".join(table(ROWS, NOW, colour=True))


def test_a_broker_without_stands_is_told_with_a_way_out() -> None:
    assert summary([]) == "the broker knows of no stand; is 'prefix' the stands' own?"
