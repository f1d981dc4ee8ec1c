"""What is counted of a visit, and into which hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.use.counters import ASKING, ATTRACT, HOME, Key, Seen, Visits, bucket, hour

VISIT = "visit"
ASK_AFTER = 60.0
ROTATION = Seen(ATTRACT, "banner", "en")


def counted(*moments: tuple[float, Seen]) -> list[Key]:
    """What is counted of a stand that shows this, each from its second on."""
    visits = Visits()
    return [key for at, seen in moments for key in visits.see(seen, at, ASK_AFTER)]


def test_the_rotation_counts_each_of_its_turns_once() -> None:
    again = Seen(ATTRACT, "banner", "ru", turn=2)
    shown = counted((0, ROTATION), (5, ROTATION), (12, Seen(ATTRACT, "opium", "en", turn=1)), (24, again))
    assert shown == [Key("turn", "banner"), Key("turn", "opium"), Key("turn", "banner")]


def test_a_visit_from_its_first_touch_to_the_question_that_nobody_answers() -> None:
    assert counted(
        (0, ROTATION),
        (10, Seen(VISIT, HOME, "en")),
        (20, Seen(VISIT, "statement", "en", depth=2)),
        (25, Seen(VISIT, "statement", "ru", depth=2)),
        (52, Seen(VISIT, HOME, "ru")),
        (112, Seen(ASKING, HOME, "ru")),
        (132, Seen(ATTRACT, "opium", "ru", turn=1)),
    ) == [
        Key("turn", "banner"),
        Key("visit"),
        Key("page", "statement", "en"),
        Key("language", language="ru"),
        Key("ended", "unanswered"),
        Key("last_page", HOME),
        Key("visit_seconds", "30"),  # from second 10 to 52: the wait and the question are nobody's
        Key("turn", "opium"),
    ]


def test_a_question_that_is_answered_makes_the_visit_longer() -> None:
    home, asked = Seen(VISIT, HOME, "en"), Seen(ASKING, HOME, "en")
    keys = counted((0, home), (60, asked), (70, home), (130, asked), (150, ROTATION))
    assert Key("visit_seconds", "60") in keys
    assert keys.count(Key("visit")) == 1


@pytest.mark.parametrize(
    ("depth", "opened"),
    [pytest.param(3, 1, id="deeper"), pytest.param(2, 1, id="the next of a gallery"), pytest.param(1, 0, id="back")],
)
def test_a_page_is_opened_but_not_by_going_back_to_it(depth: int, opened: int) -> None:
    keys = counted((0, Seen(VISIT, "figures", "en", depth=2)), (1, Seen(VISIT, "opium", "en", depth=depth)))
    assert keys.count(Key("page", "opium", "en")) == opened


def test_a_page_that_the_rotation_leads_to_is_opened() -> None:
    assert Key("page", "banner", "en") in counted((0, ROTATION), (1, Seen(VISIT, "banner", "en", depth=2)))


def test_easy_access_counts_once_a_visit_and_not_what_the_stand_begins_with() -> None:
    def home(*ease: str) -> Seen:
        return Seen(VISIT, HOME, "en", ease=frozenset(ease))

    tall = "low_reach"
    keys = counted((0, home(tall)), (1, home(tall, "larger_text")), (2, home(tall)), (3, home(tall, "larger_text")))
    assert keys == [Key("visit"), Key("easy_access", "larger_text")]


def watched(*parts: int) -> list[Key]:
    film = [(1.0 + at, Seen(VISIT, "film", "en", depth=2, film_part=part)) for at, part in enumerate(parts)]
    left = (200.0, Seen(VISIT, HOME, "en"))
    return [key for key in counted((0, Seen(VISIT, HOME, "en")), *film, left) if key.counter.startswith("film")]


@pytest.mark.parametrize(
    ("parts", "share", "end"),
    [
        pytest.param(range(20), "95", True, id="all of it"),
        pytest.param(range(10), "50", False, id="half"),
        pytest.param([0, 1, 19], "0", True, id="skipped to the end"),
        pytest.param([0, 1, -1, 1, 2], "0", False, id="paused"),
    ],
)
def test_a_film_is_watched_as_far_as_it_was_played_not_as_far_as_it_was_skipped(
    parts: list[int], share: str, end: bool
) -> None:
    started, told, *rest = watched(*parts)
    assert (started, told) == (Key("film", "film", "en"), Key("film_watched", f"film {share}"))
    assert rest == ([Key("film_end", "film")] if end else [])


def test_a_stand_that_ends_interrupts_a_visit_and_its_film() -> None:
    visits = Visits()
    [*visits.see(Seen(VISIT, "film", "en", depth=2, film_part=0), 0, ASK_AFTER)]
    assert [*visits.stop(5)] == [
        Key("film_watched", "film 0"),
        Key("ended", "interrupted"),
        Key("last_page", "film"),
        Key("visit_seconds", "0"),
    ]
    assert not [*visits.stop(6)]


VIENNA = ZoneInfo("Europe/Vienna")


@pytest.mark.parametrize(
    ("utc", "expected"),
    [
        ("2017-03-13T22:59", "2017-03-13T23:00+01:00"),
        ("2017-03-13T23:00", "2017-03-14T00:00+01:00"),
        ("2017-03-26T00:59", "2017-03-26T01:00+01:00"),
        ("2017-03-26T01:00", "2017-03-26T03:00+02:00"),
        ("2017-10-29T00:30", "2017-10-29T02:00+02:00"),
        ("2017-10-29T01:30", "2017-10-29T02:00+01:00"),
    ],
)
def test_an_hour_is_the_stands_own_across_midnight_and_summer_time(utc: str, expected: str) -> None:
    assert hour(datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(VIENNA)) == expected


def test_an_hour_of_a_zone_half_an_hour_off_begins_on_its_own_clock() -> None:
    delhi = datetime(2017, 3, 13, 14, 10, tzinfo=ZoneInfo("Asia/Kolkata"))
    assert hour(delhi) == hour(delhi + timedelta(minutes=49)) == "2017-03-13T14:00+05:30"


@pytest.mark.parametrize(("value", "expected"), [(-1, "0"), (0, "0"), (9.9, "0"), (10, "10"), (25, "10")])
def test_a_bucket_is_called_by_where_it_begins(value: float, expected: str) -> None:
    assert bucket(value, (0, 10)) == expected
