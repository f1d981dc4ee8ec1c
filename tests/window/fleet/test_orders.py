"""What commands from afar do at the stand: what staff can do there, and nothing to a visitor."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.errors import EXIT_AGAIN
from kiosk.fleet import orders as orders_module
from kiosk.fleet.broker.inbox import Outcome, refused
from kiosk.fleet.orders import BUSY
from kiosk.visit.navigator import Navigator
from tests.support.duty import Duty
from tests.support.wait import wait_until
from tests.window.fleet.conftest import Told


def navigator(told: Told) -> Navigator:
    assert told.duty.screen.stand
    return told.duty.screen.stand.navigator


def test_the_name_is_large_for_a_while_and_then_the_stand_is_as_before(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_module, "IDENTIFIED", 0.5)
    told.orders().obey(told.command("identify"))
    assert told.answers[0][1] == Outcome()
    assert {"lobby-1", "Building C"} <= {*told.duty.reads()}
    wait_until(lambda: "lobby-1" not in told.duty.reads(), "the stand again")
    told.duty.hand.tap((400, 300))
    assert navigator(told).mode == "visit", "it takes touches as before"


def test_it_is_seen_over_a_dark_screen_which_is_dark_again_after_it(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders_module, "IDENTIFIED", 0.5)
    orders = told.orders()
    orders.obey(told.command("dark", minutes=5))
    assert navigator(told).sleeps
    orders.obey(told.command("identify"))
    assert not navigator(told).sleeps
    assert "lobby-1" in told.duty.reads()
    wait_until(lambda: navigator(told).sleeps, "the dark again")


def test_staff_at_the_stand_see_and_end_what_was_ordered(told: Told) -> None:
    told.duty.set_pin()
    told.orders().obey(told.command("dark", minutes=60))
    assert navigator(told).dark
    told.duty.enter()
    assert any("until" in text for text in told.duty.reads())
    told.duty.open("dark")
    told.duty.tap(told.duty.word("end_now"))
    assert not navigator(told).dark
    assert "from afar: dark (c1)" in told.duty.audit()


def test_a_message_of_the_sites_list_is_shown_and_no_other(told: Told) -> None:
    orders = told.orders()
    orders.obey(told.command("message", message="Скоро вернёмся", minutes=5))
    assert "We will be back soon" in told.duty.reads()
    orders.obey(told.command("message", minutes=0))
    assert "We will be back soon" not in told.duty.reads()
    orders.obey(told.command("message", message="Free text", minutes=5))
    assert told.answers[-1][1] == refused("no message of the site's own list says this")
    assert "Free text" not in told.duty.reads()


def test_a_visitor_keeps_the_screen_until_the_visit_is_over(told: Told) -> None:
    orders = told.orders()
    told.duty.hand.tap((400, 300))
    assert navigator(told).mode == "visit"
    for command in (told.command("dark", minutes=5), told.command("picture"), told.command("again")):
        orders.obey(command)
    orders.look()
    assert not told.answers
    assert not told.pictures
    assert not navigator(told).dark
    navigator(told).end()
    wait_until(lambda: len(told.answers) == 3, "the answers")
    assert navigator(told).dark
    assert len(told.pictures) == 1


def test_what_expires_during_a_visit_is_refused(told: Told) -> None:
    orders = told.orders()
    told.duty.hand.tap((400, 300))
    orders.obey(told.command("picture", seconds=0.3))
    wait_until(lambda: told.answers, "the answer")
    assert told.answers == [("c1", refused(BUSY))]
    assert not told.pictures


def test_no_more_than_a_few_wait(told: Told) -> None:
    orders = told.orders()
    told.duty.hand.tap((400, 300))
    for _ in range(50):
        orders.obey(told.command("picture"))
    assert len(told.answers) == 50 - orders_module.WAITING


def test_a_held_rotation_turns_again_when_it_is_let(told: Told) -> None:
    orders = told.orders()
    orders.obey(told.command("hold", minutes=5))
    assert told.duty.panel.in_force.left("hold") > 200
    orders.obey(told.command("hold", minutes=0))
    assert told.duty.panel.in_force.left("hold") == 0
    assert navigator(told).timeouts.turn.isActive()


def test_a_picture_is_a_small_one_of_what_is_shown(told: Told) -> None:
    told.orders().obey(told.command("picture"))
    image = QImage.fromData(told.pictures[0])
    assert (image.width(), image.height()) == (640, 360)
    assert len({image.pixelColor(x, 180).name() for x in range(0, 640, 4)}) > 10


def test_it_starts_again_when_its_answer_had_time_to_be_sent(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders_module, "LEAVE", 50)
    told.orders().obey(told.command("again"))
    assert told.answers == [("c1", Outcome())]
    assert not told.duty.ended
    wait_until(lambda: told.duty.ended == [EXIT_AGAIN], "the new start")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("false",), "the doctor said nothing that can be read"),
        (("echo", "{}"), "the doctor said nothing that can be read"),
        (("/nowhere/doctor",), "it could not begin"),
    ],
)
def test_a_self_test_that_tells_nothing_is_no_good_one(told: Told, command: tuple[str, ...], why: str) -> None:
    told.orders(command).obey(told.command("self_test"))
    wait_until(lambda: told.answers, "the answer")
    assert told.answers[0][1].result == "refused"
    assert why in told.answers[0][1].why


def test_a_self_test_tells_what_was_found_and_one_runs_at_a_time(told: Told) -> None:
    found = (
        '[{"verdict": "good", "subject": "a", "says": "b"}, {"verdict": "look at this", "subject": "c", "says": "d"}]'
    )
    orders = told.orders(("sh", "-c", f"sleep 0.2; echo '{found}'"))
    orders.obey(told.command("self_test"))
    orders.obey(told.command("self_test"))
    wait_until(lambda: len(told.answers) == 2, "the answers")
    assert told.answers[0] == ("c2", refused("a self-test runs already"))
    assert told.answers[1][1].facts == {"good": 1, "findings": ["look at this: c: d"]}


def test_releases_are_asked_of_what_follows_them(told: Told) -> None:
    asked: list[object] = []

    class Follower:
        def ask(self) -> None:
            asked.append("now")

        def pin(self, release: int | None) -> None:
            asked.append(release)

    told.following = Follower()
    orders = told.orders()
    for command in (told.command("refresh"), told.command("pin", release=7), told.command("pin", release=0)):
        orders.obey(command)
    assert asked == ["now", 7, None]
    assert [outcome for _, outcome in told.answers] == [Outcome()] * 3


def test_a_fault_of_the_program_is_answered_too(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(orders_module, "picture", broken)
    told.orders().obey(told.command("picture"))
    assert told.answers == [("c1", refused(orders_module.FAULT))]


def test_a_stand_without_content_can_be_told_too(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp
    lost = Told(Duty(tmp_path, content=False))
    orders = lost.orders()
    for command in (lost.command("identify"), lost.command("dark", minutes=1), lost.command("dark", minutes=0)):
        orders.obey(command)
    assert [outcome.result for _, outcome in lost.answers] == ["done"] * 3
    lost.duty.close()
