"""Switching the screen itself: an order that is confirmed, one that is only sent, and one that is not followed."""

from __future__ import annotations

import sys

import pytest

from kiosk.stand.power.way import WAYS, State, Unable, switched, way_of


class Screen:
    """Answers each question with the next of these; with the last for good."""

    def __init__(self, *answers: State | None) -> None:
        self._answers = list(answers)
        self.told: list[State] = []

    def reaches(self) -> str:
        return "a screen"

    def switch(self, to: State) -> None:
        self.told.append(to)

    def state(self) -> State | None:
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


@pytest.mark.parametrize(
    ("answers", "confirmed"), [(["off"], True), (["on", "on", "off"], True), ([None], False), (["on", None], False)]
)
def test_what_the_screen_confirms_is_told_from_what_was_only_sent(
    answers: list[State | None], confirmed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.stand.power.way.AGAIN", 0)
    screen = Screen(*answers)
    assert switched(screen, "off") == (confirmed, "a screen")
    assert screen.told == ["off"]


def test_a_screen_that_does_not_follow_says_so() -> None:
    with pytest.raises(Unable, match="told to go off, and says that it is still on"):
        switched(Screen("on"), "off", patience=0)


@pytest.mark.parametrize("name", WAYS)
def test_a_machine_that_has_not_the_way_says_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("pathlib.Path.glob", lambda *_: iter(()))
    with pytest.raises(Unable) as raised:
        way_of(name)
    assert str(raised.value)


def test_a_system_that_lacks_a_library_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.stand.power.dpms", None)
    with pytest.raises(Unable, match=r"has not what it needs: .*dpms"):
        way_of("dpms")
