"""Days from a calendar, values by a name, texts that change at a moment; and the content as it was."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from tests.support.desk import Key, StaffDesk
from tests.support.wait import wait_until

TITLE = "Potential Afghan opium output rose again in 2016"


def focused(desk: StaffDesk) -> str:
    """The name of what has the keyboard."""
    item = desk.window.activeFocusItem()
    return desk.stand.name(item) if item else ""


def press(desk: StaffDesk, name: str) -> None:
    """Go to a button of a form by the keys, and press it."""
    desk.stand.named(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.settle()
    desk.key(Key.Key_Return)
    desk.settle()


def test_a_day_is_chosen_by_keys_in_a_calendar(desk: StaffDesk) -> None:
    desk.go("statement")
    desk.click("Calendar: Available from")
    wait_until(lambda: focused(desk) == "Day: Monday 13 March 2017", "the month with the day that is written")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown):
        desk.key(key)
    desk.key(Key.Key_Return)
    assert desk.focused == "2017-04-21", "the field has the day, and the keyboard"
    desk.save()
    assert desk.lines("statement") == ["available_from: 2017-04-21"]


def test_escape_closes_the_calendar_alone_and_a_click_takes_a_day(desk: StaffDesk) -> None:
    desk.go("statement")
    desk.click("Calendar: Available from")
    wait_until(lambda: focused(desk) == "Day: Monday 13 March 2017", "the month")
    desk.key(Key.Key_Right)
    desk.key(Key.Key_Escape)
    assert desk.focused == "2017-03-13"
    assert desk.mode.pending == 0
    desk.click("Calendar: Available from")
    wait_until(lambda: focused(desk).startswith("Day: "), "the month")
    desk.click("15 March 2017")
    assert desk.focused == "2017-03-15"


def test_a_value_gets_a_name_and_goes_again(desk: StaffDesk) -> None:
    desk.go("film")
    press(desk, "Audio")
    press(desk, "fr")
    desk.save()
    assert "fr: 1" in [line.strip() for line in desk.lines("film")]
    press(desk, "Take out: fr")
    desk.save()
    assert "fr: 1" not in "".join(desk.lines("film"))


def test_a_text_changes_at_a_moment(desk: StaffDesk) -> None:
    desk.go("no-borders")
    desk.click(next(name for name in desk.stand.names() if name.startswith("Body: ")))
    desk.click("Changes at a moment")
    assert any(name.startswith("After: ") for name in desk.stand.names())
    desk.click(next(name for name in desk.stand.names() if name.startswith("Before: ")))
    desk.write("English", "What was planned")
    desk.save()
    assert any("at: 2017-03-13" in line for line in desk.lines("no-borders"))
    assert any("What was planned" in line for line in desk.lines("no-borders"))


def test_content_as_it_was_is_looked_at_and_taken_back(desk: StaffDesk) -> None:
    desk.go("opium")
    for text in ("The first title", "The second title"):
        desk.pick(TITLE if text.startswith("The first") else "The first title")
        desk.write("English", text)
        desk.save()
    assert desk.mode.edit
    first = desk.mode.edit.history.steps[-1].at.astimezone() + timedelta(milliseconds=1)
    desk.click("History")
    desk.write("Day and time", f"{first:%Y-%m-%d %H:%M:%S.%f}")
    desk.click("Look")
    wait_until(lambda: desk.sees("The first title"), "the stand as it was then")
    assert "Was otherwise then: content/pages/figures/opium.yaml" in desk.stand.names()
    desk.click("Back to now")
    wait_until(lambda: desk.sees("The second title"), "the stand as it is")
    desk.write("Day and time", "2017-03-13 09:00")
    desk.key(Key.Key_Return)
    wait_until(lambda: desk.sees(TITLE), "the stand before all changes")
    desk.click("Take it back to this")
    assert desk.untouched("opium")
    desk.click("Undo")
    assert any("The second title" in line for line in desk.lines("opium"))
