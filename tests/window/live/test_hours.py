"""The hours of the site file come and go while the stand runs: it is dark outside them, and the screen with it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from kiosk.model.hours import Hours
from kiosk.model.site import Site
from kiosk.stand.hours import OpenHours
from kiosk.stand.power import switch
from kiosk.stand.power.switch import Switch
from kiosk.stand.power.way import State
from tests.support.clock import still
from tests.support.hall import Hall
from tests.support.stand import Stand
from tests.support.wait import wait_until

OPEN, CLOSED = "2017-03-13T14:20", "2017-03-13T20:00"
LINES = {"monday-friday": "08:00-19:00", "saturday, sunday": "closed"}


def with_screen(site: Site, off: str, hours: dict[str, str] | None = LINES) -> Site:
    screen = site.file.screen.model_copy(update={"switch_off": off})
    parts = {"screen": screen, "hours": Hours.model_validate(hours) if hours else None}
    return replace(site, file=site.file.model_copy(update=parts))


class Orders:
    """The orders that a Switch gave; what each process does is a line of the shell's."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.given: list[tuple[str, State]] = []
        self.does = "echo confirmed: a screen"
        monkeypatch.setattr(switch, "command", self._command)

    def _command(self, by: str, to: State) -> list[str]:
        self.given.append((by, to))
        return ["sh", "-c", self.does] if self.does else ["/nowhere"]


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> Orders:
    return Orders(monkeypatch)


@pytest.fixture
def stand(hall: Hall, site: Site, orders: Orders) -> Iterator[Stand]:
    assert not orders.given
    stand = hall.stand(site)
    yield stand
    for kept in stand.navigator.children():
        if isinstance(kept, Switch):
            kept.release()
        if isinstance(kept, OpenHours | Switch):
            kept.deleteLater()
    stand.navigator.lighten("hours")
    stand.navigator.lighten()
    hall.restore(site)


def at(stand: Stand, moment: str) -> None:
    stand.navigator.follow(still(stand.navigator.site, moment))


def test_it_is_dark_outside_its_hours(stand: Stand, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.stand.hours.LOOK", 10)
    stand.navigator.replace(with_screen(site, "black"))
    OpenHours(stand.navigator)
    assert not stand.navigator.dark
    for moment, dark in {
        CLOSED: True,
        "2017-03-14T07:59:59": True,
        "2017-03-14T08:00": False,
        "2017-03-18": True,
    }.items():
        at(stand, moment)
        wait_until(lambda dark=dark: stand.navigator.dark is dark, f"the screen at {moment}")  # type: ignore[misc]


def test_new_hours_hold_at_once(stand: Stand, site: Site) -> None:
    stand.navigator.replace(with_screen(site, "black"))
    at(stand, CLOSED)
    hours = OpenHours(stand.navigator)
    assert stand.navigator.dark
    stand.navigator.replace(with_screen(site, "black", {"every day": "08:00-22:00"}))
    hours.look()
    assert not stand.navigator.dark
    stand.navigator.replace(with_screen(site, "black"))
    hours.look()
    assert stand.navigator.dark
    stand.navigator.replace(with_screen(site, "black", hours=None))
    hours.look()
    assert not stand.navigator.dark


def test_what_staff_darkened_stays_dark_when_the_hours_begin(stand: Stand, site: Site) -> None:
    stand.navigator.replace(with_screen(site, "black"))
    at(stand, CLOSED)
    hours = OpenHours(stand.navigator)
    stand.navigator.darken()
    at(stand, OPEN)
    hours.look()
    assert stand.navigator.dark
    stand.navigator.lighten()
    assert not stand.navigator.dark


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "kiosk"]


def test_the_screen_itself_follows(stand: Stand, site: Site, orders: Orders, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    stand.navigator.replace(with_screen(site, "dpms"))
    Switch(stand.navigator).begin()
    stand.navigator.darken()
    wait_until(lambda: len(said(caplog)) == 2, "it to be off")
    stand.navigator.lighten()
    wait_until(lambda: len(said(caplog)) == 3, "it to be on")
    assert orders.given == [("dpms", "on"), ("dpms", "off"), ("dpms", "on")]
    assert set(said(caplog)) == {"the screen itself: confirmed: a screen"}


def test_it_is_on_while_staff_are_before_it_who_did_not_darken_it(
    stand: Stand, site: Site, orders: Orders, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    stand.navigator.replace(with_screen(site, "dpms"))
    stand.navigator.pause(False)
    stand.navigator.darken("hours")
    Switch(stand.navigator).begin()
    changes: list[Callable[[], None]] = [stand.navigator.pause, stand.navigator.darken, stand.navigator.lighten]
    for number, change in enumerate(changes, 1):
        wait_until(lambda number=number: len(said(caplog)) == number, "the order to be carried out")  # type: ignore[misc]
        change()
    wait_until(lambda: len(said(caplog)) == 3, "the order to be carried out")
    assert [to for _, to in orders.given] == ["off", "on", "off", "on"]


def test_it_is_left_on_by_whoever_leaves_it_and_by_another_way(
    stand: Stand, site: Site, orders: Orders, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    stand.navigator.replace(with_screen(site, "ddc"))
    stand.navigator.darken()
    follower = Switch(stand.navigator)
    follower.begin()
    wait_until(lambda: len(said(caplog)) == 1, "it to be off")
    stand.navigator.replace(with_screen(site, "cec"))
    follower.look()
    wait_until(lambda: len(said(caplog)) == 3, "the new way")
    assert orders.given == [("ddc", "off"), ("ddc", "on"), ("cec", "off")]
    follower.release()
    assert orders.given[-1] == ("cec", "on")


def test_an_order_that_was_not_carried_out_is_given_again(
    stand: Stand, site: Site, orders: Orders, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(switch, "RETRY", 1)
    orders.does = "exit 3"
    stand.navigator.replace(with_screen(site, "ddc"))
    stand.navigator.darken()
    Switch(stand.navigator).begin()
    wait_until(lambda: len(orders.given) > 2, "the order again")
    assert set(orders.given) == {("ddc", "off")}
    assert len(said(caplog)) == 1


def test_black_asks_for_nothing(stand: Stand, site: Site, orders: Orders) -> None:
    stand.navigator.replace(with_screen(site, "black"))
    Switch(stand.navigator).begin()
    stand.navigator.darken()
    assert not orders.given


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("echo 'kiosk: dpms: this X server or its driver has no DPMS' >&2; exit 2", "dpms: this X server"),
        ("exec sleep 60", "it takes too long"),
        ("", "No such file"),
    ],
)
def test_a_fault_leaves_it_black_and_one_line(
    stand: Stand,
    site: Site,
    orders: Orders,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    does: str,
    why: str,
) -> None:
    if "sleep" in does:
        monkeypatch.setattr(switch, "PATIENCE", 300)
    orders.does = does
    stand.navigator.replace(with_screen(site, "dpms"))
    stand.navigator.darken()
    Switch(stand.navigator).begin()
    wait_until(lambda: said(caplog), "a line in the log")
    assert len(said(caplog)) == 1
    assert said(caplog)[0].startswith("the screen itself cannot be switched off by dpms, and is black only: ")
    assert why in said(caplog)[0]
    assert stand.navigator.dark
    stand.navigator.lighten()
    wait_until(lambda: orders.given[-1][1] == "on", "it to be switched on")
    stand.navigator.darken()
    wait_until(lambda: len(orders.given) == 3, "it to be switched off again")
    assert len(said(caplog)) == 1
