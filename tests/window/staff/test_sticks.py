"""A stick with a release in a stand: staff see what is on it, and take it, or read why it is not taken."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.staff.controls import Offer
from tests.support.duty import Duty
from tests.support.wait import wait_until

GOOD = Offer("/media/stick", 7, "The March figures")
BAD = Offer("/media/other", None, "", "/media/other has content that nobody signed — put signed releases on the stick")


class Sticks:
    """Sticks that are plugged in."""

    def __init__(self, *plugged: Offer) -> None:
        self.plugged, self.taken = plugged, list[str]()

    def offers(self) -> Sequence[Offer]:
        return self.plugged

    def take(self, place: str) -> None:
        self.taken.append(place)


@pytest.fixture
def sticks(duty: Duty) -> Sticks:
    duty.live.sticks = sticks = Sticks(GOOD, BAD)
    duty.enter()
    duty.open("contents")
    wait_until(lambda: "From a stick: release 7" in duty.reads(), "what is on the stick")
    return sticks


def test_a_release_on_a_stick_is_offered_and_taken(duty: Duty, sticks: Sticks) -> None:
    assert GOOD.note in duty.reads()
    duty.tap(duty.word("show_this"))
    assert sticks.taken == [GOOD.place]
    wait_until(lambda: duty.word("checking") in duty.reads(), "that it is being taken")
    sticks.plugged = ()
    duty.live.chosen.emit(True)
    wait_until(lambda: "From a stick: release 7" not in duty.reads(), "that it is shown")
    assert "content from a stick: /media/stick" in (duty.staff_folder / "audit.log").read_text()


def test_what_nobody_signed_is_refused_in_words(duty: Duty, sticks: Sticks) -> None:
    assert duty.word("stick_refused") in duty.reads()
    assert BAD.refused in duty.reads()
    duty.live.chosen.emit(False)
    wait_until(lambda: duty.word("not_shown") in duty.reads(), "that nothing changed")
