"""Staff look at the stand in a window: every control of the bar, and the problems beside it."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.content.kept import keep
from kiosk.desk.fit.item_types import type_name
from kiosk.desk.preview import Desk, open_preview
from kiosk.desk.preview.editor import Editor, editor
from kiosk.stand.live import Live
from tests.support.content import BANNER, SITE, Folder
from tests.support.desk import StaffDesk
from tests.support.stand import MOMENT, Stand
from tests.support.touch import point
from tests.support.wait import wait_until

NONE = Editor()
VIENNA = ZoneInfo("Europe/Vienna")
SECTION = "  - {page: programme, icon: calendar-clock-outline, accent: teal, title: Programme, summary: Days}\n"
PROGRAMME = """\
kind: programme
title: {en: Programme, ru: Программа}
days:
  - date: 2017-03-13
    events:
      - {title: Opening, start: "10:00", end: "11:00", source: SCO}
      - {title: Screening, start: "15:00", end: "16:00", source: SCO}
"""
HELD = "type: bar\navailable_from: 2017-03-14T15:00"
WRITE_DOWN = """\
import json, pathlib, sys
pathlib.Path(sys.argv[1]).write_text(json.dumps(sys.argv[2:]))
"""
Spoil = Callable[[Folder], None]


def unspoilt(folder: Folder) -> None:
    """The content as it is."""


class Office:
    """A preview on a desk, with the folder it shows."""

    def __init__(self, tmp_path: Path, editor: Editor, spoil: Spoil) -> None:
        self.folder = Folder(tmp_path)
        self.folder.write("pages/programme.yaml", PROGRAMME)
        site = SITE.replace("attract:\n", f"{SECTION}attract:\n").replace("{page: hello}", "{page: hello, seconds: 3}")
        self.folder.write("site.yaml", site + "  - {page: opium, seconds: 3}\n")
        self.state = tmp_path / "state"
        spoil(self.folder)
        self.live = Live(self.folder.root, self.state, closely=True)
        at = datetime.fromisoformat(MOMENT)
        self.desk: Desk = open_preview(self.folder.root, self.live, editor, None, at, self.state)
        self.window = self.desk.window
        wait_until(lambda: self.window.contentItem().size().toSize() == self.window.size(), "the window to be laid out")

    @property
    def stand(self) -> Stand:
        """The window as one that hands can touch."""
        return Stand(self.desk.engine, self.desk.preview.navigator, self.window)

    @property
    def room(self) -> QQuickItem:
        """The previewed stand itself."""
        return next(item for item in self.stand.items() if type_name(item) == "Shell")

    def seen(self) -> set[str]:
        """What the previewed stand says, without the window around it."""
        room, said = self.room, set()
        for item in self.stand.items():
            if room.isAncestorOf(item):
                said.add(Stand.name(item))
        return said

    def press(self, name: str) -> None:
        """Touch what is called `name`, and wait until the stand is at rest and all is in its place."""
        self.stand.hand.tap(self.stand.named(name))
        self.settle()

    def settle(self) -> None:
        wait_until(lambda: self.window.property("settled"), "the stand to come to rest")
        self.window.grabWindow()

    def colour(self) -> int:
        """How bright the previewed screen's corner is."""
        left, top, _, _ = self.stand.covers(self.room)
        return self.window.grabWindow().pixelColor(int(left) + 3, int(top) + 3).lightness()

    def close(self) -> None:
        self.live.stop()
        self.stand.close()


Open = Callable[..., Office]


@pytest.fixture
def office(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Open]:
    assert qapp
    opened: list[Office] = []

    def open_office(editor: Editor = NONE, spoil: Spoil = unspoilt) -> Office:
        opened.append(Office(tmp_path, editor, spoil))
        opened[-1].settle()
        return opened[-1]

    yield open_office
    for each in opened:
        each.close()


@pytest.mark.parametrize("name", ["1080 × 1920", "3840 × 2160", "1366 × 768", "1920 × 1080"])
def test_the_stand_in_another_size_fits_what_is_left_of_the_window(office: Open, name: str) -> None:
    here = office()
    here.press(name)
    width, height = (int(part) for part in name.split(" × "))
    assert (here.room.width(), here.room.height()) == (width, height)
    left, top, right, bottom = here.stand.covers(here.room)
    bar = here.stand.named("Pages")
    panel = here.stand.named("Problems")
    assert left >= here.stand.covers(bar)[2]
    assert top >= 0
    assert right <= here.window.width()
    assert bottom <= here.stand.covers(panel)[1]
    assert (right - left) / (bottom - top) == pytest.approx(width / height)


def test_the_screen_is_turned(office: Open) -> None:
    here = office()
    here.press("Turn the screen")
    assert (here.room.width(), here.room.height()) == (1080, 1920)


def test_a_language_is_chosen(office: Open) -> None:
    here = office()
    here.press("Русский")
    assert "Вместе" in here.seen()


def test_the_clock_is_dragged_to_another_moment(office: Open) -> None:
    here = office()
    here.press("Page programme")
    wait_until(lambda: phases(here) == ["past", "next"], "the afternoon")
    slider = here.stand.named("Time of day")
    across = slider.width() - 18
    start = slider.mapToScene(QPointF(9 + across * (14 * 60 + 20) / 1435, 13))
    end = slider.mapToScene(QPointF(9 + across * (10 * 60 + 15) / 1435, 13))
    here.stand.hand.drag(start.toPoint(), end.toPoint())
    wait_until(lambda: here.desk.clock.time.startswith("10:1"), "the clock to be where it was dragged")
    assert phases(here) == ["now", "next"]
    assert not here.desk.clock.real
    here.press("Day after")
    wait_until(lambda: phases(here) == ["past", "past"], "the day after")
    here.press("Home")
    here.press("Day before")
    wait_until(lambda: any("Now: Opening" in name for name in here.seen()), "the opening to be named at home")


def test_a_page_held_back_is_there_for_staff_and_comes_home_with_the_clock(office: Open) -> None:
    here = office(spoil=lambda folder: folder.edit("pages/opium.yaml", "type: bar", HELD))
    assert "Figures" not in here.seen()
    assert "from 2017-03-14 15:00 · Opium grows" in {item.property("text") for item in here.stand.items()}
    here.press("Page opium")
    assert "Opium grows" in here.seen()
    here.press("Light")
    here.press("Home")
    for _ in range(2):
        assert not any("Figures" in name for name in here.seen())
        here.press("Day after")
    wait_until(lambda: any("Figures" in name for name in here.seen()), "the tile")
    here.press("Day before")
    wait_until(lambda: not any("Figures" in name for name in here.seen()), "the tile to be gone")


def phases(here: Office) -> list[str]:
    days: Any = here.desk.preview.navigator.properties.property("days").toVariant()
    return [event["phase"] for day in days for event in day["events"]]


def test_a_page_is_chosen_and_the_list_follows_the_visitor(office: Open) -> None:
    here = office()
    here.press("Page opium")
    assert any("Opium grows" in name for name in here.seen())
    here.press("Home")
    assert here.desk.preview.page == "home"
    here.press("Page hello")
    assert here.desk.preview.navigator.mode == "attract"
    assert "Hello" in here.seen()


def test_a_list_that_staff_scroll_stays_where_it_is_while_the_page_does(desk: StaffDesk) -> None:
    desk.click("View")
    pages = next(item for item in desk.stand.items() if type_name(item) == "PageList")
    pages.setProperty("contentY", float(pages.property("originY")) + 600)
    desk.settle()
    first = pages.property("contentY")
    desk.click("Light")
    site = desk.path("site")
    site.write_text(site.read_text("utf-8").replace("Information stand of the", "The stand of the"), "utf-8")
    wait_until(lambda: any(text.startswith("The stand of the") for text, _ in desk.texts()), "what was saved")
    desk.settle()
    assert pages.property("contentY") == first


def test_a_mouse_touches_the_stand(office: Open) -> None:
    here = office()
    tile = next(item for item in here.stand.items() if Stand.name(item).startswith("Figures"))
    QTest.mouseClick(here.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point(tile))
    wait_until(lambda: here.desk.preview.page == "opium", "the tile's page")


def test_the_look_is_chosen_and_stays_after_a_save(office: Open) -> None:
    here = office()
    assert here.colour() < 60
    here.press("Light")
    assert here.colour() > 200
    here.press("Larger text")
    here.press("Page opium")
    assert here.desk.preview.navigator.journey.ease.larger_text
    here.folder.edit("pages/opium.yaml", "Opium grows", "Opium grows again")
    wait_until(lambda: any("Opium grows again" in name for name in here.seen()), "the new title")
    assert here.desk.preview.navigator.light
    here.press("High contrast")
    assert here.desk.preview.look == "contrast"
    assert here.colour() == 0
    here.press("Dark")
    assert (here.desk.preview.look, here.desk.preview.navigator.light) == ("dark", False)


def test_the_rotation_turns_only_when_played(office: Open) -> None:
    here = office()
    here.press("Page hello")
    assert not awaited(here)
    here.press("Play the rotation")
    wait_until(lambda: here.desk.preview.page == "opium", "the rotation's next page")
    here.press("Play the rotation")
    assert not here.desk.preview.playing
    assert not awaited(here)


def awaited(here: Office) -> list[QTimer]:
    """The timers that would turn the rotation or end the visit."""
    timers = here.desk.preview.navigator.findChildren(QTimer)
    return [timer for timer in timers if timer.isSingleShot() and timer.isActive()]


def test_a_mistake_is_listed_and_leaves_the_screen_alone(office: Open) -> None:
    here = office()
    here.press("Page opium")
    before = here.seen()
    here.folder.edit("pages/opium.yaml", "subject:", "subjekt:")
    name = "content/pages/opium.yaml:3: unknown field 'subjekt'"
    here.stand.named(name)
    assert "The stand shows the last good content." in here.stand.names()
    assert here.seen() == before
    here.folder.edit("pages/opium.yaml", "subjekt:", "subject:")
    wait_until(lambda: "no problems" in here.stand.names(), "the repair to be seen")
    assert name not in here.stand.names()


def test_a_click_on_a_problem_opens_the_file_at_its_line(office: Open, tmp_path: Path) -> None:
    script, note = tmp_path / "fake editor.py", tmp_path / "opened.json"
    script.write_text(WRITE_DOWN, "utf-8")
    command = shlex.join([sys.executable, str(script), str(note), "--at", "{file}:{line}"])
    here = office(editor(command), lambda folder: folder.edit("pages/opium.yaml", "subject:", "subjekt:"))
    here.press("content/pages/opium.yaml:3: unknown field 'subjekt'")
    wait_until(lambda: note.exists() and note.read_text("utf-8"), "the editor to be started")
    assert json.loads(note.read_text("utf-8")) == ["--at", f"{here.folder.root / 'pages' / 'opium.yaml'}:3"]


def test_an_editor_that_does_not_start_is_named_as_the_reason(office: Open) -> None:
    broken = Editor(("/nowhere/editor", "{file}"))
    here = office(broken, lambda folder: folder.edit("pages/opium.yaml", "subject:", "subjekt:"))
    here.press("content/pages/opium.yaml:3: unknown field 'subjekt'")
    here.stand.named("No program opened content/pages/opium.yaml; name one with --editor.")


def test_broken_content_at_the_start_shows_calm_sentences_until_it_is_repaired(office: Open) -> None:
    here = office(spoil=lambda folder: folder.edit("site.yaml", "title:", "titel:"))
    assert {"This stand will be back in a moment.", "There is no good content to show yet."} <= here.stand.names()
    here.folder.edit("site.yaml", "titel:", "title:")
    wait_until(lambda: here.desk.preview.navigator, "the stand")
    here.settle()
    assert "Together" in here.seen()


def test_broken_content_at_the_start_shows_the_last_good_copy(office: Open) -> None:
    def spoil(folder: Folder) -> None:
        keep(folder.site(), folder.root.parent / "state")
        folder.write("pages/hello.yaml", BANNER + "what: is this\n")

    here = office(spoil=spoil)
    assert "Together" in here.seen()
    assert "The stand shows the last good content." in here.stand.names()


def test_the_size_named_at_the_start_stays(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    folder = Folder(tmp_path)
    live = Live(folder.root, tmp_path / "state")
    desk = open_preview(folder.root, live, Editor(), QSize(768, 1366), None, tmp_path / "state")
    assert desk.preview.screen == QSize(768, 1366)
    live.stop()
    Stand(desk.engine, desk.preview.navigator, desk.window).close()
