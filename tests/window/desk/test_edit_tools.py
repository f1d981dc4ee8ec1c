"""Staff bring spreadsheets, pictures and films, put pages in order, and see what is left before an opening."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.desk.preview.edit.work import Work
from kiosk.desk.translations import Wish, translations
from tests.support.avi import film
from tests.support.desk import Key, StaffDesk
from tests.support.drops import brought, drop
from tests.support.heic import heic
from tests.support.paths import ROOT
from tests.support.sheets import xlsx
from tests.support.touch import point
from tests.support.wait import wait_until

ALT = Qt.KeyboardModifier.AltModifier
RUSSIAN = "Опий, тонны\r\nГод;Потенциальное производство\r\n2014;6 400,5\r\n2015;3 300\r\nИтого;9 700\r\n"


@pytest.fixture
def desk(tmp_path: Path, qapp: QGuiApplication) -> Iterator[StaffDesk]:
    assert qapp
    copytree(ROOT / "content", tmp_path / "content")
    copytree(ROOT / "assets", tmp_path / "assets")
    desk = StaffDesk(tmp_path)
    yield desk
    desk.close()


def model(desk: StaffDesk, panel: str) -> Any:
    return desk.mode._models[panel]


def shown(desk: StaffDesk, words: str) -> Callable[[], bool]:
    """Whether the window says this, alone or among other words."""
    return lambda: any(words in name for name in desk.stand.names())


def press(desk: StaffDesk, name: str) -> None:
    """Click a button beside the stand, scrolled to where that is needed."""
    wait_until(lambda: name in desk.stand.names(), f"'{name}'")
    item = desk.stand.named(name)
    reach(item)
    desk.settle()
    places: list[QPointF] = []

    def rests() -> bool:
        places.append(item.mapToScene(QPointF()))
        return places[-3:] == places[-1:] * 3

    wait_until(rests, f"'{name}' to rest")
    desk.click(item)


def reach(item: QQuickItem) -> None:
    holder = item.parentItem()
    while holder is not None:
        if holder.inherits("QQuickFlickable") and holder.property("contentHeight") > holder.height():
            at = item.mapToItem(holder, QPointF(0, 0)).y()
            most = holder.property("contentHeight") - holder.height()
            holder.setProperty("contentY", max(0, min(most, holder.property("contentY") + at - holder.height() / 2)))
        holder = holder.parentItem()


def test_a_spreadsheet_dropped_on_a_chart_is_mapped_seen_and_saved(desk: StaffDesk) -> None:
    desk.go("opium")
    drop(desk, brought(desk, "opium.csv", RUSSIAN.encode("cp1251")))
    wait_until(shown(desk, "opium.csv for the page opium"), "the file to be read")
    assert shown(desk, "row 4: the row 'Итого' is left out, as a total")() or shown(desk, "the row 'Итого'")()
    assert shown(desk, "Column for Categories: A · Год")()
    assert not desk.sees("6,400.5"), "nothing is taken before it is asked for"
    press(desk, "Show on the stand")
    wait_until(lambda: desk.sees("6,400.5"), "the stand to show the figures")
    assert desk.untouched("opium")
    desk.save()
    said = "\n".join(desk.lines("opium"))
    assert "values: [6400.5, 3300]" in said
    assert "highlight: 2" in said
    assert "Note" not in said, "the rest of the page is as it was"


def test_a_spreadsheet_is_found_by_keys_alone(desk: StaffDesk) -> None:
    path = brought(
        desk, "table.xlsx", xlsx(["Year", "Afghanistan", "Myanmar", "Lao PDR", "Mexico"], [2017, 1, 2, 3, 4])
    )
    desk.go("poppy-table")
    desk.mode.show("sheets")
    desk.settle()
    desk.write("Folder", str(path.parent))
    desk.key(Key.Key_Return)
    wait_until(lambda: "table.xlsx" in desk.stand.names(), "the file in the list")
    desk.stand.named("What is in the folder").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Key.Key_Return)
    wait_until(shown(desk, "table.xlsx for the page poppy-table"), "the file to be read")
    press(desk, "Show on the stand")
    wait_until(lambda: desk.sees("2017"), "the stand to show the row")
    desk.save()
    assert [line.strip() for line in desk.lines("poppy-table")] == ["rows: [[2017, 1, 2, 3, 4]]"] or any(
        "[2017, 1, 2, 3, 4]" in line for line in desk.lines("poppy-table")
    )


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.xlsx", b"", "empty.xlsx: nothing is in it"),
        ("unclear.csv", b"year;Potential production\n2014;224.000\n", "can be read as 224000 or as 224"),
    ],
)
def test_what_cannot_be_read_is_said_and_changes_nothing(desk: StaffDesk, name: str, data: bytes, said: str) -> None:
    desk.go("opium")
    drop(desk, brought(desk, name, data))
    wait_until(shown(desk, said), said)
    assert desk.mode.pending == 0


def test_a_programme_is_taken_with_its_translations_kept(desk: StaffDesk) -> None:
    desk.go("programme")
    rows = (
        ["Date", "Time", "Title", "Room"],
        ["13.03.2017", "15:00", "A documentary film, shown for the first time", "M1"],
    )
    drop(desk, brought(desk, "programme.xlsx", xlsx(*rows)))
    wait_until(shown(desk, "programme.xlsx for the page programme"), "the file to be read")
    assert shown(desk, "no column is chosen for 'Source'")()
    desk.write("Source, for rows that say nothing", "SCO Secretariat")
    desk.key(Key.Key_Return)
    wait_until(shown(desk, "of the page are not in the sheet"), "what would go to be named")
    press(desk, "Show on the stand")
    wait_until(lambda: desk.sees("15:00"), "the stand to show the hour")
    desk.save()
    text = desk.path("programme").read_text("utf-8")
    assert "start: 15:00" in text
    assert "ru: Премьера документального фильма" in text, "what the sheet does not change keeps its translations"
    assert "ru: Р. Алимов, интервью ТАСС" in text, "and its source"
    assert "ru: Вена, в рамках сессии Комиссии" not in text, "nobody is sent to the old room"


def test_translators_get_a_workbook_and_bring_it_back(desk: StaffDesk) -> None:
    translations(desk.content, Wish(remember=True))
    desk.go("opium", "ru")
    desk.mode.show("sheets")
    desk.settle()
    press(desk, "Write the workbook")
    desk.write("Folder", str(desk.parent))
    desk.key(Key.Key_Return)
    press(desk, "Take this folder")
    wait_until(shown(desk, "Written: "), "the workbook")
    (path,) = desk.parent.glob("texts-*.xlsx")
    book = load_workbook(path)
    sheet = book["figures-opium"]
    line = next(cell.row for cell in sheet["B"] if cell.value == "title")
    sheet[f"D{line}"] = "Опия стало больше"
    book.save(path)
    model(desk, "sheets").texts.read(path)
    wait_until(lambda: desk.sees("Опия стало больше"), "the stand to show the translation")
    desk.save()
    assert [line.strip() for line in desk.lines("opium")] == ["ru: 'Опия стало больше'"] or any(
        "Опия стало больше" in line for line in desk.lines("opium")
    )


def test_a_phones_photo_dropped_on_a_banner_is_converted_put_there_and_described(desk: StaffDesk) -> None:
    desk.go("three-levels")
    drop(desk, brought(desk, "IMG 1.HEIC", heic((200, 30, 20))))
    wait_until(shown(desk, "pictures/img-1.jpg is under assets/."), "the photo to be converted")
    assert shown(desk, "IMG 1.HEIC, which is kept beside it")()
    press(desk, "Art › Image")
    about = [name for name in desk.stand.names() if name.startswith("What the picture shows, ")]
    assert len(about) == 6, "it is asked for in every language of the stand"
    desk.write("What the picture shows, English", "Delegates in a hall")
    desk.write("What the picture shows, العربية", "مندوبون في قاعة")
    desk.save()
    assets = desk.parent / "assets"
    assert (assets / "pictures" / "img-1.jpg").exists()
    assert (assets / ".originals" / "img-1.heic").exists()
    said = "\n".join(desk.lines("three-levels"))
    assert "image: pictures/img-1.jpg" in said
    assert "en: Delegates in a hall\n" in said
    assert "ar: مندوبون في قاعة" in said


def test_files_dropped_together_come_one_after_the_other_and_none_is_lost(desk: StaffDesk) -> None:
    paths = [brought(desk, name, b"") for name in ("one.png", "two.png")]
    for path in paths:
        Image.new("RGB", (1200, 800), "red" if path.stem == "one" else "blue").save(path)
    desk.go("three-levels")
    drop(desk, *paths)
    wait_until(shown(desk, "pictures/one.png is under assets/."), "the first")
    press(desk, "Next file (1 more)")
    wait_until(shown(desk, "pictures/two.png is under assets/."), "the second")


def test_what_is_no_picture_is_said_with_the_way_out(desk: StaffDesk) -> None:
    desk.go("three-levels")
    drop(desk, brought(desk, "speech.docx", b"PK\x03\x04 word/"))
    wait_until(shown(desk, "'speech.docx' is no picture, film or subtitle file"), "what it is")
    assert not (desk.parent / "assets" / "pictures").exists()


def test_a_conversion_that_is_cancelled_leaves_nothing(desk: StaffDesk) -> None:
    path = desk.parent / "brought" / "old.avi"
    path.parent.mkdir()
    film(path, "ffv1", "yuv422p", seconds=20)
    before = sorted((desk.parent / "assets").rglob("*"))
    drop(desk, path)
    wait_until(shown(desk, "Converting old.avi"), "the conversion to begin")
    press(desk, "Cancel")
    wait_until(lambda: "Search in this folder" in desk.stand.names(), "another file to be asked for")
    assert [each for each in sorted((desk.parent / "assets").rglob("*")) if each not in before] == []


def test_long_work_is_left_by_cancel(desk: StaffDesk) -> None:
    desk.mode.show("media")
    desk.settle()
    work: Work = model(desk, "media").work
    ended: list[bool] = []
    work.do("Copying", lambda going: ended.append(_until_stopped(going)), lambda _: ended.append(False))
    wait_until(shown(desk, "50 per cent done"), "how far it is")
    press(desk, "Cancel")
    wait_until(lambda: ended == [True], "the work to end")
    assert "Cancel" not in desk.stand.names()


def _until_stopped(going: Callable[[float], bool]) -> bool:
    while going(0.5):
        QTest.qSleep(10)
    return True


def order(desk: StaffDesk) -> list[str]:
    site = desk.mode.site
    assert site
    return [turn.page for turn in site.file.attract]


def test_the_rotation_is_put_in_order_by_dragging_and_by_keys(desk: StaffDesk) -> None:
    desk.mode.show("structure")
    desk.settle()
    first, second, third, *rest = order(desk)
    grips = [item for item in desk.stand.items() if desk.stand.name(item).startswith(("1 of ", "3 of "))]
    start, end = (point(item) for item in grips[:2])
    QTest.mousePress(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in range(1, 11):
        QTest.mouseMove(desk.window, start + (end - start) * part / 10 + QPoint(0, 6))
    QTest.mouseRelease(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end + QPoint(0, 6))
    wait_until(lambda: order(desk)[:3] == [second, third, first], "the first to be the third")
    wait_until(lambda: desk.stand.name(desk.window.activeFocusItem()).startswith("3 of "), "the keyboard to follow it")
    desk.key(Key.Key_Up, ALT)
    wait_until(lambda: order(desk)[:3] == [second, first, third], "it to be the second")
    desk.save()
    said = desk.path("site").read_text("utf-8").partition("\nattract:")[2]
    places = [said.index(f"page: {page}") for page in order(desk)]
    assert places == sorted(places), "the file has the order that is seen"
    assert order(desk)[3:] == rest


def test_a_page_of_the_rotation_stays_for_other_seconds(desk: StaffDesk) -> None:
    desk.mode.show("structure")
    desk.settle()
    name = next(name for name in desk.stand.names() if name.startswith("Seconds that "))
    desk.write(name, "17")
    wait_until(lambda: desk.focused == "17", "the seconds to be written")
    desk.key(Key.Key_Return)
    wait_until(lambda: desk.mode.edit is not None and bool(desk.mode.edit.pending), "the change")
    desk.save()
    (line,) = desk.lines("site")
    assert "seconds: 17" in line


def test_a_new_page_is_made_of_a_kind_and_added_to_the_rotation(desk: StaffDesk) -> None:
    desk.mode.show("structure")
    desk.settle()
    press(desk, "chart")
    field = desk.field("Name of the new page")
    reach(field)
    desk.settle()
    desk.write("Name of the new page", "opium-2018")
    press(desk, "Make it")
    wait_until(lambda: desk.desk.preview.page == "opium-2018", "the new page to be shown")
    press(desk, next(name for name in desk.stand.names() if name.startswith("Add here: ")))
    desk.save()
    assert order(desk)[-1] == "opium-2018"
    assert (desk.content / "pages" / "opium-2018.yaml").exists()
    assert any("opium-2018" in line for line in desk.lines("site"))


def test_a_page_is_doubled_held_back_taken_out_and_brought_back(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.mode.show("structure")
    desk.settle()
    names = [item for item in desk.stand.items() if desk.stand.name(item) == "Name of the new page"]
    reach(names[0])
    desk.settle()
    names[0].forceActiveFocus(Qt.FocusReason.MouseFocusReason)
    desk.type("opium-again")
    press(desk, "Duplicate")
    wait_until(lambda: desk.desk.preview.page == "opium-again", "the copy to be shown")
    desk.write("Held back until", "2017-03-14 15:00")
    press(desk, "Hold back")
    desk.save()
    again = desk.content / "pages" / "figures" / "opium-again.yaml"
    assert "available_from: 2017-03-14T15:00" in again.read_text("utf-8")
    press(desk, "Take this page out")
    desk.save()
    assert not again.exists()
    press(desk, "Bring back opium-again.yaml")
    desk.save()
    assert again.exists()
    assert desk.untouched("opium")


def test_what_is_left_before_an_opening_leads_to_its_place(desk: StaffDesk) -> None:
    desk.mode.show("ready")
    desk.settle()
    wait_until(shown(desk, "2 to do before an opening on"), "the list")
    press(desk, next(name for name in desk.stand.names() if "content/pages/statement.yaml" in name))
    wait_until(lambda: desk.desk.preview.page == "statement", "the page to be shown")
    wait_until(
        lambda: "English" in desk.stand.names() and desk.focused.startswith("A summary"), "its status to be open"
    )


def test_content_is_published_to_a_folder_and_what_is_there_already_is_not_copied(desk: StaffDesk) -> None:
    share = desk.parent / "share"
    share.mkdir()
    desk.mode.show("ready")
    desk.settle()
    press(desk, "Copy to a folder")
    desk.write("Folder", str(share))
    desk.key(Key.Key_Return)
    press(desk, "Take this folder")
    wait_until(shown(desk, "Published: "), "the content to be copied")
    assert (share / "content" / "site.yaml").read_bytes() == desk.path("site").read_bytes()
    assert (share / "assets" / "film" / "sample.webm").exists()
    model(desk, "ready").publishing.copy(desk.parent)
    wait_until(shown(desk, "is where the content is already"), "the refusal")
