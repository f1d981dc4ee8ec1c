"""The way into the staff panel, and that visitors do not come upon it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.staff import panel as panel_module
from kiosk.staff.gesture import TAPS
from kiosk.staff.tries import MOST
from tests.support.content import SITE
from tests.support.duty import PIN, Duty
from tests.support.reader import heard
from tests.support.wait import wait_until


def test_the_gesture_and_the_pin_lead_to_the_actions(duty: Duty) -> None:
    duty.knock()
    assert duty.word("enter_pin") in duty.reads()
    duty.type()
    duty.wait_for("menu")
    assert duty.audit() == ["the PIN was entered"]


def test_without_a_pin_there_is_no_panel(stranger: Duty) -> None:
    asked: list[bool] = []
    stranger.staff._entry._answered.connect(lambda _: asked.append(True))
    stranger.gesture()
    wait_until(lambda: asked, "the disk to say that there is no PIN")
    assert stranger.page == ""
    assert stranger.staff.panel is None


def test_visitors_touches_in_the_corner_are_theirs(duty: Duty) -> None:
    assert duty.screen.stand
    duty.gesture(hold=False)
    duty.gesture((duty.window.width() / 2, duty.window.height() / 2))
    duty.gesture(taps=TAPS - 1)
    assert duty.page == ""
    assert duty.screen.stand.navigator.mode == "visit"


def test_the_rotation_is_where_it_was(duty: Duty) -> None:
    assert duty.screen.stand
    navigator = duty.screen.stand.navigator
    duty.knock()
    assert navigator.mode == "attract"
    duty.tap(duty.word("close"))
    assert (duty.page, navigator.mode) == ("", "attract")


def test_a_visit_goes_on_where_a_visitor_came_upon_the_pad(duty: Duty) -> None:
    assert duty.screen.stand
    navigator = duty.screen.stand.navigator
    navigator.open("opium")
    duty.knock()
    duty.tap(duty.word("close"))
    assert navigator.journey.trail[-1] == "opium"


def test_the_pad_closes_by_itself(duty: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_module, "PAD", 0.4)
    duty.chord()
    duty.wait_for("pin")
    duty.wait_for("")


def test_what_was_typed_is_forgotten_with_it(duty: Duty) -> None:
    duty.knock()
    duty.tap("7")
    duty.tap(duty.word("close"))
    duty.chord()
    duty.wait_for("pin")
    assert duty.panel.entry.typed == ""


def test_the_finger_that_made_the_gesture_presses_nothing(duty: Duty) -> None:
    duty.gesture()
    duty.wait_for("pin")
    assert duty.panel.entry.typed == ""
    duty.tap("7")
    assert duty.panel.entry.typed == "7"


def test_wrong_ones_are_counted_and_lock(duty: Duty) -> None:
    duty.knock()
    for left in range(MOST - 1, 0, -1):
        says = duty.word("wrong_pin").format(left=left)
        duty.type("730195")
        wait_until(partial(_is_read, duty, says), says)
    duty.type("730195")
    wait_until(lambda: any("Try again in 15:00" in text or "14:5" in text for text in duty.reads()), "the lock")
    assert duty.audit()[-2:] == [f"a wrong PIN, {MOST} of {MOST}", "locked for 15 minutes"]
    duty.keys(PIN)
    assert duty.panel.entry.typed == ""
    duty.tap(duty.word("close"))
    duty.chord()
    wait_until(lambda: any("Try again in" in text for text in duty.reads()), "the lock, when it is opened again")


def _is_read(duty: Duty, says: str) -> bool:
    return says in duty.reads()


def test_a_damaged_pin_says_what_to_do(duty: Duty) -> None:
    duty.knock()
    (duty.staff_folder / "pin.json").write_text("{}")
    duty.type()
    wait_until(lambda: duty.word("damaged_pin") in duty.reads(), "what to do")


def test_keys_alone_do(duty: Duty) -> None:
    duty.chord()
    duty.wait_for("pin")
    duty.keys("799")
    QTest.keyClick(duty.window, Qt.Key.Key_Backspace)
    QTest.keyClick(duty.window, Qt.Key.Key_Backspace)
    duty.keys(PIN[1:])
    QTest.keyClick(duty.window, Qt.Key.Key_Return)
    duty.wait_for("menu")
    assert duty.window.activeFocusItem().property("heading") == duty.word("cleaning"), "the keyboard is on an action"
    QTest.keyClick(duty.window, Qt.Key.Key_Right)
    QTest.keyClick(duty.window, Qt.Key.Key_Return)
    duty.wait_for("dark")
    QTest.keyClick(duty.window, Qt.Key.Key_Escape)
    duty.wait_for("menu")
    QTest.keyClick(duty.window, Qt.Key.Key_Escape)
    duty.wait_for("")


def test_a_screen_reader_can_press_it_all(duty: Duty) -> None:
    duty.chord()
    duty.wait_for("pin")
    for digit in PIN:
        duty.press(digit)
    duty.press(duty.word("confirm"))
    duty.wait_for("menu")
    duty.press(duty.word("cleaning"))
    duty.wait_for("cleaning")


def test_it_speaks_the_visits_language_and_the_stands_in_the_rotation(duty: Duty) -> None:
    assert duty.screen.stand
    duty.screen.stand.navigator.open("opium")
    duty.screen.stand.navigator.speak("ru")
    duty.chord()
    duty.wait_for("pin")
    assert "Введите ПИН-код" in duty.reads()


def test_it_works_without_content(lost: Duty) -> None:
    lost.knock()
    lost.type()
    lost.wait_for("menu")
    lost.open("problems")
    assert any("site.yaml" in text for text in lost.reads())


def test_a_window_made_anew_has_it_too(duty: Duty) -> None:
    duty.knock()
    duty.tap(duty.word("close"))
    renew(duty)
    duty.knock()
    renew(duty)
    assert duty.word("enter_pin") in duty.reads(), "the pad that was open is still there"
    duty.type()
    duty.wait_for("menu")


def renew(duty: Duty) -> None:
    duty.screen.renew()
    wait_until(duty.window.isExposed, "the new window on the screen")


def test_content_that_comes_takes_nothing_away(lost: Duty) -> None:
    lost.enter()
    lost.folder.write("site.yaml", SITE)
    wait_until(lambda: lost.screen.stand, "the stand")
    assert lost.page == "menu"
    lost.open("hold")
    lost.tap(lost.word("close"))
    lost.hand.tap((400, 300))
    assert lost.screen.stand
    assert lost.screen.stand.navigator.mode == "visit"


def test_the_site_file_names_the_corner(duty: Duty) -> None:
    duty.folder.edit("site.yaml", "fallback:", "staff: {corner: bottom-left}\nfallback:")
    navigator = duty.staff.navigator
    assert navigator
    wait_until(lambda: navigator.site.file.staff.corner == "bottom-left", "the other corner")
    duty.gesture((20, duty.window.height() - 20))
    duty.wait_for("pin")


def test_whoever_listens_is_led_by_keys(duty: Duty) -> None:
    QAccessible.setActive(True)
    try:
        duty.chord()
        duty.wait_for("pin")
        names = {each.name for each in heard(duty.window)}
        assert {duty.word("digits_typed").format(count=0), duty.word("for_staff"), "7", duty.word("close")} <= names
        duty.keys(PIN)
        assert duty.word("digits_typed").format(count=len(PIN)) in {each.name for each in heard(duty.window)}
        QTest.keyClick(duty.window, Qt.Key.Key_Return)
        duty.wait_for("menu")
        assert duty.window.activeFocusItem().property("heading") == duty.word("cleaning")
    finally:
        QAccessible.setActive(False)


def test_the_guard_waits_while_staff_are_there(duty: Duty) -> None:
    navigator = duty.staff.navigator
    assert navigator
    duty.chord()
    duty.wait_for("pin")
    assert navigator.attended
    duty.tap(duty.word("close"))
    assert not navigator.attended
