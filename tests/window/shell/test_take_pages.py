"""What a visit opened is taken along by phone, seen and heard; and the next visitor finds nothing of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.pages.statement.model import Statement
from tests.support.codes import is_code_of
from tests.support.eyes import Glass, part, parts, words
from tests.support.keys import Keys
from tests.support.stand import Stand
from tests.support.visitor import Visitor
from tests.support.wait import wait_until

Key = Qt.Key


def buttons(stand: Stand) -> list[QQuickItem]:
    """The dock's button for it, if there is one."""
    dock = part(stand, "Dock")
    return [each for each in parts(dock, "TouchButton") if each.property("iconName") == "qrcode"]


def sheet(visitor: Visitor) -> QQuickItem:
    """The sheet, once it has risen."""
    visitor.stand.hand.tap(buttons(visitor.stand)[0])
    visitor.stand.settle()
    wait_until(lambda: parts(visitor.stand, "TakeChoice"), "the choices to be there")
    panel = part(visitor.stand, "TakePages")
    card = part(panel, "Scroller").parentItem()
    wait_until(lambda: card.opacity() == 1, "the sheet to have risen")
    return panel


def opens(visitor: Visitor, *sections: str) -> None:
    """Opens sections of home one after another, and returns there."""
    for section in sections:
        visitor.stand.tap(visitor.sections[section])
        visitor.taps("home")


def takeables(visitor: Visitor) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = visitor.stand.navigator.takeables.toVariant()
    return found


def test_a_visitor_takes_along_what_was_opened(visitor: Visitor) -> None:
    stand = visitor.stand
    assert not buttons(stand), "nothing was opened yet"
    opens(visitor, "mechanism")
    assert not buttons(stand), "there is nothing to take along of the mechanism"
    opens(visitor, "statement", "programme")
    panel = sheet(visitor)
    choices = parts(panel, "TakeChoice")
    assert [words(choice)[0] for choice in choices] == [code["title"] for code in takeables(visitor)]
    assert words(choices[0])[0] == visitor.word("take_pages_all")
    for choice, code in zip(choices, takeables(visitor), strict=True):
        stand.hand.tap(choice)
        stand.window.grabWindow()
        assert choice.property("checked")
        assert is_code_of(Glass(stand), part(panel, "QrCode"), code["payload"])
        assert code["title"] in stand.name(part(panel, "QrCode"))


def test_an_address_alone_is_the_code(visitor: Visitor) -> None:
    page = visitor.stand.navigator.site.pages["statement"]
    assert isinstance(page, Statement)
    assert page.take_along
    opens(visitor, "statement")
    code = part(sheet(visitor), "QrCode")
    assert is_code_of(Glass(visitor.stand), code, page.take_along.address)


def test_an_event_that_was_asked_for_is_taken_along(visitor: Visitor) -> None:
    stand = visitor.stand
    stand.tap(visitor.sections["programme"])
    last = stand.scene.property("days")[-1]
    stand.hand.tap(parts(part(stand, "Days"), "TouchButton")[-1])
    stand.settle()
    row = parts(stand, "EventRow")[-1]
    stand.hand.tap(part(row, "EventHead"))
    wait_until(lambda: any(words(each) == [visitor.word("to_calendar")] for each in parts(row, "TouchButton")), "it")
    stand.hand.tap(next(each for each in parts(row, "TouchButton") if words(each) == [visitor.word("to_calendar")]))
    stand.hand.tap((40, 40))
    (code,) = takeables(visitor)
    assert code["payload"] == last["events"][-1]["calendar"]


def test_the_next_visitor_finds_nothing_of_it(visitor: Visitor) -> None:
    opens(visitor, "statement")
    sheet(visitor)
    visitor.stand.navigator.end()
    visitor.stand.settle()
    visitor.stand.navigator.touch()
    visitor.stand.settle()
    assert not buttons(visitor.stand)
    assert not parts(visitor.stand, "TakePages")
    assert takeables(visitor) == []


def test_keys_lead_to_it_and_back(visitor: Visitor) -> None:
    opens(visitor, "statement", "programme")
    keys = Keys(visitor.stand)
    keys.seek(visitor.word("take_pages"))
    keys.press(Key.Key_Return)
    first, second, *_ = takeables(visitor)
    wait_until(lambda: keys.on == first["title"], "the keyboard to be in the sheet")
    keys.tab()
    keys.press(Key.Key_Return)
    assert second["title"] in visitor.stand.name(part(visitor.stand, "QrCode"))
    keys.press(Key.Key_Escape)
    wait_until(lambda: keys.on == visitor.word("take_pages"), "the keyboard to be where it was")
