"""Staff change the stand where they see it, with clicks and keys; what they save is what the files say."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.desk.preview.editor import Editor
from tests.support.desk import CONTROL, Key, StaffDesk
from tests.support.reader import PRESSED, heard
from tests.support.wait import wait_until

TITLE = "Potential Afghan opium output rose again in 2016"
NEW = {
    "English": ("en", "Opium output rose in 2016"),
    "Русский": ("ru", "Производство опия выросло"),
    "中文": ("zh", "2016年鸦片产量上升"),
    "Français": ("fr", "La production d’opium remonte"),
    "Español": ("es", "La producción de opio sube"),
    "العربية": ("ar", "ارتفع إنتاج الأفيون"),
}


def test_a_headline_is_changed_in_six_languages(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    for name, (code, text) in NEW.items():
        desk.write(name, text)
        desk.desk.preview.navigator.speak(code)
        desk.settle()
        assert desk.sees(text), f"the stand shows the new headline in {code} before it is saved"
    assert desk.untouched("opium"), "nothing is written before it is saved"
    desk.save()
    said = [line.strip() for line in desk.lines("opium")]
    assert [line.partition(": ")[0] for line in said] == ["en", "ru", "zh", "fr", "es", "ar"]
    assert all(text in line for line, (_, text) in zip(said, NEW.values(), strict=True))
    assert desk.mode.pending == 0


def test_escape_leaves_everything_as_it_was(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", "Something else")
    assert desk.sees("Something else")
    desk.key(Key.Key_Escape)
    desk.settle()
    assert desk.sees(TITLE)
    assert desk.mode.pending == 0
    assert desk.untouched("opium")


def test_the_keys_lead_over_the_stand_at_once(desk: StaffDesk) -> None:
    desk.key(Key.Key_Right)
    wait_until(lambda: desk.mode.spots.caption, "the first text to be framed")


def test_what_the_mouse_is_over_is_framed(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.hover(desk.text(TITLE))
    wait_until(lambda: desk.mode.spots.caption == TITLE, "the headline to be framed")
    left, top, right, bottom = desk.stand.covers(desk.text(TITLE))
    area = desk.mode.spots.area
    assert left - 2 <= area.left() <= area.right() <= right + 2
    assert top - 8 <= area.top() <= area.bottom() <= bottom + 8
    desk.hover(desk.text("Home"))
    wait_until(lambda: desk.mode.spots.caption == "", "the dock not to be framed")


def test_the_dock_leads_on_in_edit_mode(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.click(desk.text("Home"))
    assert desk.desk.preview.page == "home"


def test_a_chart_s_values_are_pasted_from_a_spreadsheet(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick("4,800")
    desk.field("Categories, row 6").forceActiveFocus(Qt.FocusReason.MouseFocusReason)
    QGuiApplication.clipboard().setText("2015\t3 400,5\r\n2016\t4 900\r\n2017\t9 000,0\r\n")
    desk.key(Key.Key_V, CONTROL)
    desk.settle()
    assert desk.sees("9,000")
    assert desk.sees("3,400.5")
    desk.save()
    said = "\n".join(desk.lines("opium"))
    assert "  - 2017\n" in said
    assert "[3600, 5800, 3700, 5500, 6400, 3400.5, 4900, 9000]" in said


def test_a_table_cell_is_changed(desk: StaffDesk) -> None:
    desk.go("poppy-table")
    cell = next(text for text, _ in desk.texts() if "," in text and text.replace(",", "").isdigit())
    desk.pick(cell)
    wait_until(lambda: desk.focused == cell.replace(",", ""), "the cell to be written in")
    desk.type("123456")
    desk.settle()
    assert desk.sees("123,456")
    desk.save()
    (line,) = desk.lines("poppy-table")
    assert "123456" in line


def test_an_event_gets_its_hour(desk: StaffDesk) -> None:
    desk.go("programme")
    event = next(text for text, _ in desk.texts() if text.startswith("High-level side event"))
    desk.pick(event)
    crumbs = [name for name in desk.stand.names() if name == "3"]
    assert crumbs, "the event is the third of its day"
    desk.click("3")
    desk.click("Take out: Part")
    desk.click("Start")
    desk.write("Start", "10:30")
    desk.settle()
    assert desk.sees("10:30")
    desk.save()
    assert "start: 10:30" in [line.strip() for line in desk.lines("programme")]


def test_an_icon_is_searched_and_chosen(desk: StaffDesk) -> None:
    desk.go("mechanism")
    desk.go("home")
    desk.mode.show("content")
    row = next(name for name in desk.stand.names() if name.startswith("Sections: "))
    desk.click(row)
    desk.click(next(name for name in desk.stand.names() if name.startswith("Three-level mechanism: ")))
    desk.click(next(name for name in desk.stand.names() if name.startswith("Icon: ")))
    desk.write("Search", "bridge")
    desk.click("bridge")
    desk.save()
    assert [line.strip() for line in desk.lines("site")] == ["icon: bridge"]


def test_a_link_leads_elsewhere(desk: StaffDesk) -> None:
    desk.go("no-borders")
    desk.click(next(name for name in desk.stand.names() if name.startswith("Action: ")))
    desk.click(next(name for name in desk.stand.names() if name.startswith("Page: ")))
    desk.write("Search", "opium")
    desk.click("Potential Afghan opium output rose again in 2016")
    desk.save()
    assert [line.strip() for line in desk.lines("no-borders")] == ["page: opium"]


def test_undo_takes_back_what_was_saved_after_a_restart(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", "Opium output rose in 2016")
    desk.save()
    assert not desk.untouched("opium")
    desk.restart()
    desk.go("opium")
    assert desk.sees("Opium output rose in 2016")
    desk.click("History")
    desk.click("Take back")
    assert desk.sees(TITLE)
    assert desk.untouched("opium")


@pytest.mark.parametrize("keep", ["Keep mine", "Keep theirs"])
def test_a_file_changed_elsewhere_is_shown_in_both_versions(desk: StaffDesk, keep: str) -> None:
    desk.live.stop()  # the change is met when it is saved, not before
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", "Mine")
    path = desk.path("opium")
    path.write_text(path.read_text("utf-8").replace("highlight: 7", "highlight: 6"), "utf-8")
    desk.save()
    names = desk.stand.names()
    assert any("was changed elsewhere" in name for name in names)
    assert any("highlight: 6" in name for name in names)
    assert any("en: Mine" in name for name in names)
    desk.click(keep)
    text = path.read_text("utf-8")
    assert "highlight: 6" in text
    assert ("en: Mine" in text) == (keep == "Keep mine")
    assert desk.sees("Mine") == (keep == "Keep mine")
    assert desk.mode.pending == 0


def test_the_keys_alone_lead_to_a_text_and_back(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.mode.left.emit()
    while desk.mode.spots.caption != TITLE:
        desk.key(Key.Key_Down)
        assert desk.mode.spots.caption, "the keys do not lead to the headline"
    desk.key(Key.Key_F2)
    desk.settle()
    wait_until(lambda: desk.window.activeFocusItem() == desk.field("English"), "the text to be written in")
    desk.type(" and more")
    assert desk.sees(f"{TITLE} and more")
    desk.save()
    assert f"{TITLE} and more" in "\n".join(desk.lines("opium"))


def test_closing_asks_what_becomes_of_what_is_not_saved(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", "Something else")
    desk.window.close()
    assert desk.window.isVisible()
    desk.click("Go on here")
    assert desk.sees("Something else")
    desk.window.close()
    desk.settle()
    desk.key(Key.Key_Return)  # on what has the keyboard: save and close
    wait_until(lambda: not desk.window.isVisible(), "the window to close")
    assert "Something else" in desk.path("opium").read_text("utf-8")


def test_a_chapter_gets_the_moment_of_the_film_that_plays(desk: StaffDesk) -> None:
    desk.go("film")
    desk.click("Play, 1:16", CONTROL)
    wait_until(lambda: desk.mode.spots.playhead() >= 2_500, "the film to play")
    desk.click(next(name for name in desk.stand.names() if name.startswith("Chapters: ")))
    desk.click(next(name for name in desk.stand.names() if name.startswith("Three levels: ")))
    desk.click("The film’s moment")
    desk.save()
    (line,) = desk.lines("film")
    assert '"0:0' in line
    assert "at:" in line


def test_a_text_in_several_places_is_asked_for(desk: StaffDesk) -> None:
    path = desk.path("programme")
    text = path.read_text("utf-8")
    place = re.search(r"place:\n +en: (.+)\n", text)
    assert place
    desk.go("programme")
    desk.pick(place[1])
    asked = [name for name in desk.stand.names() if name.startswith("programme › Days › 1 › Events › ")]
    assert len(asked) > 1, "the same place is that of several events"
    desk.click(asked[0])
    assert desk.field("English")


def test_a_sentence_that_the_stand_makes_says_what_it_is_made_of(desk: StaffDesk) -> None:
    desk.go("programme")
    desk.pick("Monday, 13 March")
    wait_until(lambda: desk.focused == "2017-03-13", "the day to be written in")
    desk.write("Date", "2017-03-20")
    assert desk.sees("Monday, 20 March")


def test_what_cannot_be_changed_safely_opens_in_the_editor_at_its_line(tmp_path: Path) -> None:
    script, note = tmp_path / "fake editor.py", tmp_path / "opened.json"
    script.write_text("import json, pathlib, sys\npathlib.Path(sys.argv[1]).write_text(json.dumps(sys.argv[2:]))\n")
    own = Editor((sys.executable, str(script), str(note), "{file}:{line}"))
    desk = StaffDesk(tmp_path, editor=own)
    path = desk.path("no-borders")
    text = path.read_text("utf-8")
    named = re.sub(r"kicker:\n  en: (.+)\n", r"kicker:\n  en: &said \1\n", text)
    path.write_text(re.sub(r"title:\n  en: .+\n", "title:\n  en: *said\n", named), "utf-8")
    before = path.read_bytes()
    desk.restart()
    desk.go("no-borders")
    kicker = next(name for name in desk.stand.names() if name.startswith("Kicker: "))
    desk.click(kicker)
    desk.write("English", "Anything")
    desk.click("Open in the editor")
    wait_until(lambda: note.exists() and note.read_text(), "the editor to be started")
    assert json.loads(note.read_text()) == [f"{path}:{text[: text.index('kicker:')].count(chr(10)) + 2}"]
    assert path.read_bytes() == before
    desk.close()


def test_what_is_missing_older_and_too_long_stands_beside_the_text(desk: StaffDesk) -> None:
    desk.go("no-borders")
    title = next(name for name in desk.stand.names() if name.startswith("Title: "))
    desk.click(title)
    desk.write("English", "Drugs know no borders at all")
    wait_until(lambda: "older than its original" in desk.stand.names(), "the translations to be older")
    desk.write("Français", " ")
    wait_until(lambda: "not translated yet" in desk.stand.names(), "the French text to be missing")
    desk.write("English", "Drugs know no borders, and neither do we, " * 8)
    wait_until(lambda: any("too many at" in name for name in desk.stand.names()), "what has no room to be said", 60_000)


def test_every_control_of_edit_mode_has_a_name_and_is_reached_by_the_keys(desk: StaffDesk) -> None:
    QAccessible.setActive(True)
    desk.go("opium")
    names = []
    for pick, spot in ((desk.pick, TITLE), (desk.pick, "4,800"), (desk.click, "History")):
        pick(spot)
        found = [it for it in heard(desk.window) if it.role in PRESSED or it.role is QAccessible.Role.EditableText]
        assert not [it for it in found if not it.name]
        names.append({it.name for it in found})
    assert {"English", "العربية", "Save", "Discard", "Undo"} <= names[0]
    assert {"Categories, row 1", "Potential production, row 7"} <= names[1]
    assert {"Day and time", "Look"} <= names[2]
    QAccessible.setActive(False)


@pytest.mark.parametrize("size", [(1366, 768), (683, 384), (1920, 1080)])
def test_everything_has_room_on_small_and_large_screens(tmp_path: Path, size: tuple[int, int]) -> None:
    desk = StaffDesk(tmp_path, size)
    desk.go("opium", "ar")
    for name in ("Edit", "Save", "Undo", "Discard", "Content", "History"):
        left, top, right, bottom = desk.stand.covers(desk.stand.named(name))
        assert 0 <= left < right <= size[0]
        assert 0 <= top < bottom <= size[1]
    left, _, right, _ = desk.stand.covers(desk.shell)
    panel = desk.stand.covers(desk.stand.named("Side panel"))
    assert right - left >= 200, "the stand is still to be seen"
    assert right <= panel[0]
    assert panel[2] <= size[0]
    desk.close()


@pytest.mark.parametrize("way", ["Undo", "Discard", "Escape"])
def test_what_is_taken_back_is_gone_from_its_box_too(desk: StaffDesk, way: str) -> None:
    desk.go("opium")
    desk.pick(TITLE)
    desk.write("English", "Something else")
    desk.key(Key.Key_Escape) if way == "Escape" else desk.click(way)
    wait_until(lambda: desk.field("English").property("text") == TITLE, "the box to say what the stand says")
