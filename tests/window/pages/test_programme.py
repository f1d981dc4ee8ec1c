"""The programme: what is on now stands out in gold, what is over steps back, and an event can be taken along."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from tests.support.codes import is_code_of
from tests.support.design import DARK
from tests.support.eyes import Glass, alike, area, edge, ink, middle, part, parts, texts, words
from tests.support.stand import HD, Stand
from tests.window.pages.conftest import See

EVENING = "2017-03-13T20:30"
PORTRAIT = (1080, 1920)


def rows(stand: Stand) -> list[QQuickItem]:
    return sorted(parts(stand, "EventRow"), key=lambda row: area(row).top())


def looks_of(row: QQuickItem, glass: Glass) -> tuple[str, str, bool]:
    """The colour of its time, of its edge, and whether its badge is filled with gold."""
    badges = parts(row, "Mark")
    time = texts(part(row, "TimeOfDay"))[0]
    return ink(time), edge(row)[0], bool(badges) and alike(glass.colour(badges[0], (0.08, 0.5)), DARK.gold)


@pytest.mark.parametrize("size", [HD, PORTRAIT])
def test_what_matters_now_is_golden(see: See, size: tuple[int, int]) -> None:
    stand = see("programme", size=size)
    own, glass = stand.navigator.site.words["en"], Glass(stand)
    events = stand.scene.property("days")[0]["events"]
    assert [str(row.property("title")) for row in rows(stand)] == [event["title"] for event in events]
    for row, event in zip(rows(stand), events, strict=True):
        assert event["phase"] == "now"
        golden = event["leads"]
        assert looks_of(row, glass) == ((DARK.gold, DARK.gold, True) if golden else (DARK.text, DARK.line, False))
        (badge,) = parts(row, "Mark")
        assert words(badge) == [own.now]
        assert ink(texts(badge)[0]) == (DARK.on_accent if golden else DARK.gold)
        assert event["place"] in words(row)
    assert {event["leads"] for event in events} == {True, False}


def test_what_is_over_steps_back(see: See) -> None:
    stand = see("programme", size=HD, at=EVENING)
    own, events = stand.navigator.site.words["en"], stand.scene.property("days")[0]["events"]
    past = [(row, event) for row, event in zip(rows(stand), events, strict=True) if event["phase"] == "past"]
    assert past
    for row, _ in past:
        assert looks_of(row, Glass(stand)) == (DARK.muted, DARK.line, False)
        assert ink(next(item for item in texts(row) if item.property("font").pixelSize() == 36)) == DARK.muted
        (badge,) = parts(row, "Mark")
        assert (words(badge), ink(texts(badge)[0])) == ([own["ended"]], DARK.muted)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_days_are_chosen_from_their_buttons_in_order(see: See, code: str) -> None:
    stand = see("programme", code)
    days = stand.scene.property("days")
    chips = parts(part(stand, "Days"), "TouchButton")
    assert [str(chip.property("text")) for chip in chips] == [day["label"] for day in days]
    assert (middle(chips[0]).x() < middle(chips[1]).x()) == (code == "en")
    for index in (1, 0):
        stand.hand.tap(chips[index])
        assert [bool(chip.property("filled")) for chip in chips] == [other == index for other in range(len(chips))]
        titles = {str(row.property("title")) for row in parts(stand, "EventRow")}
        assert titles == {event["title"] for event in days[index]["events"]}


def test_the_time_stands_before_the_title_and_its_end_below(see: See) -> None:
    for code in ("en", "ar"):
        stand = see("programme", code)
        for row in parts(stand, "EventRow"):
            time, title = (
                part(row, "TimeOfDay"),
                next(i for i in texts(row) if i.property("text") == row.property("title")),
            )
            assert (area(time).right() <= area(title).left()) == (code == "en")
            assert (area(time).left() >= area(title).right()) == (code == "ar")


def test_an_event_opens_at_a_touch_and_is_taken_along_as_a_code(see: See) -> None:
    stand = see("programme", size=PORTRAIT)
    own = stand.navigator.site.words["en"]
    row, event = rows(stand)[0], stand.scene.property("days")[0]["events"][0]
    if not row.property("open"):
        assert event["body"] not in words(row)
        stand.hand.tap(part(row, "EventHead"))
        stand.window.grabWindow()
    assert event["body"] in words(row)
    assert own.source.format(source=event["source"]) in words(row)
    stand.hand.tap(next(button for button in parts(row, "TouchButton") if words(button) == [own["to_calendar"]]))
    panel = part(stand, "TakeAlong")
    assert words(panel)[:2] == [event["title"], f"{stand.scene.property('days')[0]['label']} · {event['when']}"]
    assert is_code_of(Glass(stand), part(panel, "QrCode"), event["calendar"])
    stand.hand.tap((40, 40))
    assert not parts(stand, "QrCode"), "a touch beside it closes it"


def test_the_calendar_entry_names_the_event_and_its_day(see: See) -> None:
    stand = see("programme")
    page = stand.navigator.site.pages["programme"]
    now = stand.navigator.tour.clock.now()
    for day, shown in zip(page.days, stand.scene.property("days"), strict=True):  # type: ignore[attr-defined]
        events = [event for event in day.events if not event.embargoed(now)]
        for event, told in zip(events, shown["events"], strict=True):
            entry = told["calendar"].replace("\r\n ", "").replace("\\,", ",")
            assert f"SUMMARY:{event.title}" in entry
            assert f"{day.date:%Y%m%d}" in entry
