"""What the guard does, as tables: what it heard, and when; what it does then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.guard import history as steps
from kiosk.guard.history import Beat, Cause, Do, Fall, History
from kiosk.guard.ladder import HEALTH, Action, action, plan, suspects

WELL = Beat(frames=100, page="map", memory=250, content="000001")
PLAYING = replace(WELL, page="film", film=3.0)


def running(*beats: tuple[float, Beat], history: History | None = None, safe: bool = False) -> History:
    """A stand that was started at 0, and told this at these times."""
    found = steps.started(replace(history or History(), safe=safe), 0)
    for at, beat in beats:
        found = steps.heard(found, beat, at)
    return found


def fallen(*at: float, page: str = "map", cause: Cause = Cause.CRASHED, code: int = -11, safe: bool = False) -> History:
    """A stand that fell at these times."""
    found = History()
    for time in at:
        found = steps.heard(steps.started(replace(found, safe=safe), time - 10), replace(WELL, page=page), time - 5)
        found = steps.fell(found, cause, code, time)
    return found


@pytest.mark.parametrize(
    ("now", "beats", "what", "why"),
    [
        (3, [], Do.WAIT, None),
        (59, [], Do.WAKE, None),
        (61, [], Do.END, Cause.UNBEGUN),
        (13, [(10, WELL)], Do.WAIT, None),
        (15, [(10, WELL)], Do.WAKE, None),
        (23, [(10, WELL)], Do.END, Cause.SILENT),
        (30, [(5, WELL), (29, WELL)], Do.WAIT, None),
        (36, [(5, WELL), (35, WELL)], Do.NEXT_PAGE, Cause.FROZEN),
        (36, [(5, WELL), (35, replace(WELL, frames=101))], Do.WAIT, None),
        (36, [(5, WELL), (35, replace(WELL, dark=True))], Do.WAIT, None),
        (36, [(5, WELL), (35, replace(WELL, exposed=False))], Do.WAIT, None),
        (900, [(5, replace(WELL, dark=True)), (899, replace(WELL, dark=True))], Do.WAIT, None),
        (9, [(5, WELL), (8, replace(WELL, lost="no context", frames=101))], Do.NEW_WINDOW, Cause.GRAPHICS),
        (24, [(5, PLAYING), (24, replace(PLAYING, frames=101))], Do.WAIT, None),
        (26, [(5, PLAYING), (26, replace(PLAYING, frames=101))], Do.NEXT_PAGE, Cause.FILM),
        (26, [(5, PLAYING), (26, replace(PLAYING, frames=101, film=4.0))], Do.WAIT, None),
        (26, [(5, PLAYING), (26, replace(PLAYING, frames=101, film=None))], Do.WAIT, None),
    ],
)
def test_a_running_stand(now: float, beats: list[tuple[float, Beat]], what: Do, why: Cause | None) -> None:
    assert action(running(*beats), now) == Action(what, why)


def test_the_rungs_for_a_picture_that_stands() -> None:
    history, done = running((0, WELL)), []
    for now in range(80):
        history = steps.heard(history, WELL, now)
        if (found := action(history, now)).what is not Do.WAIT:
            done.append((now, found.what))
            history = steps.tried(history, found.what, now)
        if found.what is Do.END:
            break
    assert done == [(31, Do.NEXT_PAGE), (42, Do.NEW_WINDOW), (53, Do.END)]


def test_a_picture_that_comes_again_begins_at_the_foot() -> None:
    history = steps.tried(running((0, WELL), (35, WELL)), Do.NEXT_PAGE, 35)
    history = steps.heard(history, replace(WELL, frames=101), 40)
    history = steps.heard(history, replace(WELL, frames=101), 71)
    assert action(history, 71).what is Do.NEXT_PAGE


def test_a_stand_that_was_woken_is_not_woken_again_until_it_spoke() -> None:
    history = steps.tried(running((10, WELL)), Do.WAKE, 15)
    assert action(history, 16).what is Do.WAIT
    assert action(steps.heard(history, WELL, 17), 22).what is Do.WAKE


def test_a_stand_that_was_stopped_before_it_spoke_is_woken_again_and_again() -> None:
    history = steps.tried(running(), Do.WAKE, 8)
    assert action(history, 9).what is Do.WAIT
    assert action(history, 13).what is Do.WAKE


@pytest.mark.parametrize(
    ("falls", "now", "what"),
    [
        ([100], 100, Do.START),
        ([100, 200], 200, Do.START),
        ([100, 200, 300], 300, Do.START),
        ([100, 200, 300, 310], 311, Do.WAIT),
        ([100, 200, 300, 310], 312, Do.START),
        ([*range(100, 180, 10)], 229, Do.WAIT),
        ([*range(100, 180, 10)], 231, Do.START),
        ([100, 2000, 4000], 4000, Do.START),
    ],
)
def test_when_a_fallen_stand_is_started(falls: list[float], now: float, what: Do) -> None:
    assert action(fallen(*falls), now).what is what


@pytest.mark.parametrize(
    ("falls", "safe"), [([100, 200], False), ([100, 1000, 1800], True), ([100, 1000, 1901], False)]
)
def test_three_falls_within_half_an_hour_lead_to_safe_mode(falls: list[float], safe: bool) -> None:
    assert plan(fallen(*falls), falls[-1]).safe is safe


@pytest.mark.parametrize(
    ("cause", "code", "software"),
    [
        (Cause.FROZEN, -9, True),
        (Cause.GRAPHICS, -9, True),
        (Cause.CRASHED, -11, True),
        (Cause.ENDED, 2, True),
        (Cause.SILENT, -9, False),
        (Cause.KILLED, -9, False),
        (Cause.ENDED, 70, False),
    ],
)
def test_the_driver_is_done_without_where_it_may_be_the_cause(cause: Cause, code: int, software: bool) -> None:
    planned = plan(fallen(100, 200, 300, cause=cause, code=code), 300)
    assert (planned.safe, planned.software) == (True, software)


def test_what_was_shown_at_each_fall_is_left_out_until_there_is_new_content() -> None:
    planned = plan(fallen(100, 200, 300, page="film"), 300)
    assert (planned.left_out, planned.left_out_of) == (("film",), "000001")
    history = steps.started(planned, 300)
    history = steps.heard(steps.forgotten(history), replace(WELL, content="000001"), 4000)
    assert plan(history, 4000).left_out == ("film",)
    assert plan(steps.heard(history, replace(WELL, content="000002"), 4000), 4000).left_out == ()


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (["film", "film", "film"], ["film"]),
        (["map", "film", "film", "film"], ["film"]),
        (["film", "map", "film"], []),
        (["film", "film"], []),
        (["", "", ""], []),
        (["home", "home", "home"], []),
    ],
)
def test_which_pages_are_suspects(pages: list[str], found: list[str]) -> None:
    falls = [Fall(at, Cause.CRASHED, page, "000001") for at, page in enumerate(pages)]
    assert suspects(falls, "000001") == found
    assert suspects(falls, "000002") == []


def test_a_fall_while_in_safe_mode_keeps_it() -> None:
    history = plan(fallen(100, 200, 300), 300)
    history = steps.fell(steps.started(history, 303), Cause.CRASHED, -11, 3000)
    assert plan(history, 3000).safe


def test_after_an_hour_of_good_health_the_ladder_is_forgotten_and_the_stand_made_whole() -> None:
    history = steps.started(plan(fallen(100, 200, 300), 303), 303)
    history = steps.heard(history, WELL, 305)
    assert action(steps.heard(history, replace(WELL, frames=2), 3902), 3902).what is Do.WAIT
    history = steps.heard(history, replace(WELL, frames=3), 303 + HEALTH)
    assert action(history, 303 + HEALTH) == Action(Do.FORGET, Cause.HEALTHY)
    history = steps.forgotten(history)
    assert action(history, 3904) == Action(Do.REST, Cause.HEALTHY)
    history = steps.left(steps.tried(history, Do.REST, 3904))
    assert action(history, 3905) == Action(Do.START)
    assert not plan(history, 3905).safe


def test_trouble_that_a_new_page_cured_is_no_good_health() -> None:
    history = steps.started(fallen(100), 100)
    history = steps.tried(steps.heard(history, WELL, 3000), Do.NEXT_PAGE, 3000)
    assert action(steps.heard(history, replace(WELL, frames=2), 3800), 3800).what is Do.WAIT


@pytest.mark.parametrize(
    ("memory", "ceiling", "at", "what"),
    [
        (490, None, 1000, Do.WAIT),
        (510, None, 1000, Do.REST),
        (510, None, 890, Do.WAIT),
        (510, 900, 1000, Do.WAIT),
        (910, 900, 1000, Do.REST),
        (410, 400, 1000, Do.REST),
    ],
)
def test_growth_leads_to_a_fresh_start_at_rest(memory: float, ceiling: float | None, at: float, what: Do) -> None:
    grown = replace(WELL, frames=101, memory=memory, ceiling=ceiling)
    history = running((5, WELL), (600, replace(WELL, frames=100)), (at - 1, grown if at > 900 else WELL))
    history = steps.heard(history, replace(grown, frames=102), at)
    found = action(history, at)
    assert found.what is what
    if what is Do.REST:
        assert action(steps.tried(history, Do.REST, at), at + 1).what is Do.WAIT, "it is asked once"


def test_the_machine_starts_anew_only_where_the_site_file_allows_it_and_once_a_day() -> None:
    helpless = fallen(100, 200, 300, safe=True)
    assert action(helpless, 310).what is Do.START
    helpless = replace(helpless, reboot=True)
    assert action(helpless, 310).what is Do.REBOOT
    again = steps.fell(steps.rebooted(helpless, 310), Cause.CRASHED, -11, 400)
    assert action(again, 410).what is Do.START
    assert action(fallen(100, 200, 300), 310).what is Do.START


def test_a_guard_that_slept_judges_nothing_by_that_time() -> None:
    history = running((5, PLAYING))
    assert action(history, 500).what is Do.END
    assert action(steps.excused(history, 500), 501).what is Do.WAIT
    assert action(steps.excused(running(), 500), 501).what is Do.WAIT
    assert action(steps.excused(history, 500), 520).what is Do.END, "one time of grace, no more"


def test_an_end_that_was_asked_for_is_no_fall() -> None:
    history = steps.left(running((5, WELL)))
    assert history.falls == ()
    assert action(history, 6) == Action(Do.START)
