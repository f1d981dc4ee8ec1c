"""The tasks of docs/authors.md in the window, by clicks and keys alone, and how long a new user takes for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.desk import CONTROL, LATEST, PAGES, Key, write_content
from tests.support.drops import brought, drop
from tests.support.klm import WORDS, CountedDesk, Effort
from tests.support.paths import ROOT
from tests.support.touch import point
from tests.support.wait import wait_until

OPIUM = "Potential Afghan opium output rose again in 2016"
TITLES = {
    "English": "Opium output rose in 2016",
    "Русский": "Производство опия выросло",
    "中文": "2016年鸦片产量上升",
    "Français": "La production d’opium remonte",
    "Español": "La producción de opio sube",
    "العربية": "ارتفع إنتاج الأفيون",
}
GUIDE = (ROOT / "docs" / "authors.md").read_text("utf-8")
SLACK = 1.25
"""How much the guide's number of seconds may be off, either way."""


@pytest.fixture
def desk(tmp_path: Path, qapp: QGuiApplication) -> Iterator[CountedDesk]:
    assert qapp
    write_content(tmp_path)
    copytree(
        ROOT / "assets", tmp_path / "assets", ignore=lambda folder, _: ["voice"] if folder.endswith("assets") else []
    )
    desk = CountedDesk(tmp_path)
    desk.effort = Effort()
    yield desk
    desk.close()


def shown(desk: CountedDesk, words: str) -> None:
    wait_until(lambda: any(words in name for name in desk.stand.names()), f"'{words}'", LATEST)


def door(desk: CountedDesk, label: str) -> str:
    """The name of a row of the panel that opens."""
    wait_until(lambda: any(name.startswith(f"{label}: ") for name in desk.stand.names()), f"a row '{label}'")
    return next(name for name in desk.stand.names() if name.startswith(f"{label}: "))


def translate(desk: CountedDesk) -> None:
    for name, text in TITLES.items():
        desk.write(name, text)


def change_a_figure(desk: CountedDesk) -> None:
    desk.go("opium")
    desk.pick("4,800")
    desk.key(Key.Key_A, CONTROL)
    desk.type("5000")
    desk.settle()
    assert desk.sees("5,000")
    desk.pick(OPIUM)
    translate(desk)
    desk.save()
    said = "\n".join(desk.lines("opium"))
    assert "5000]" in said
    assert all(text in said for text in TITLES.values())


def add_a_banner(desk: CountedDesk) -> None:
    desk.click("Pages")
    desk.click("banner")
    names = [item for item in desk.stand.items() if desk.stand.name(item) == "Name of the new page"]
    desk.click(names[-1])
    desk.type("opening-day")
    desk.click("Make it")
    wait_until(lambda: desk.desk.preview.page == "opening-day", "the new page to be shown")
    site = desk.mode.site
    assert site
    title = site.pages["opening-day"].title.within(site.order("en"))
    desk.pick(title)
    translate(desk)
    desk.click("Pages")
    desk.click(next(name for name in desk.stand.names() if name.startswith("Add here: ")))
    desk.save()
    assert all(text in desk.path("opening-day").read_text("utf-8") for text in TITLES.values())
    assert any("opening-day" in line for line in desk.lines("site"))


def replace_the_film(desk: CountedDesk) -> None:
    sample = (ROOT / "assets" / "film" / "sample.webm").read_bytes()
    poster = (ROOT / "assets" / "film" / "poster.jpg").read_bytes()
    paths = [brought(desk, "documentary.webm", sample), brought(desk, "documentary.jpg", poster + b"\0")]
    desk.go("film")
    drop(desk, *paths)
    desk.drag()
    shown(desk, "documentary.webm is under assets/.")
    desk.click("Film, instead of film/sample.webm")
    desk.click("Next file (1 more)")
    shown(desk, "documentary.jpg is under assets/.")
    desk.click("Poster, instead of film/poster.jpg")
    desk.click("Content")
    desk.click("Take out: Note")
    desk.save()
    text = desk.path("film").read_text("utf-8")
    assert "film: film/documentary.webm\n" in text
    assert "poster: pictures/documentary.jpg\n" in text
    assert "\nnote:" not in text


def add_subtitles(desk: CountedDesk) -> None:
    old = (ROOT / "assets" / "film" / "sample.fr.vtt").read_bytes()
    desk.go("film")
    drop(desk, brought(desk, "documentary.fr.vtt", old.replace(b"drogue", b"Drogue")))
    desk.drag()
    shown(desk, "documentary-fr.vtt is under assets/.")
    desk.click("Subtitles (fr), instead of film/sample.fr.vtt")
    desk.save()
    assert [line.strip() for line in desk.lines("film")] == ["fr: film/documentary-fr.vtt"]


def add_a_language(desk: CountedDesk) -> None:
    desk.click("Pages")
    desk.write("Code of the new language", "de")
    desk.click("Add the language")
    shown(desk, "de is there.")
    desk.save()
    assert [line.strip() for line in desk.lines("site")] == ["- {code: de, name: Deutsch}"]
    assert (desk.content / "words" / "de.yaml").exists()
    assert (desk.content / "pages" / "statement" / "de.md").exists()
    assert desk.mode.site
    assert "de" in desk.mode.site.codes


def hold_a_page_back(desk: CountedDesk) -> None:
    desk.go("opium")
    desk.click("Available from")
    desk.write("Available from", "2017-03-14T15:00")
    desk.save()
    assert any("2017-03-14T15:00" in line for line in desk.lines("opium"))


def change_the_order(desk: CountedDesk) -> None:
    desk.click("Pages")
    grips = [item for item in desk.stand.items() if desk.stand.name(item).startswith(("1 of ", "3 of "))]
    start, end = (point(item) for item in grips[:2])
    QTest.mousePress(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in range(1, 11):
        QTest.mouseMove(desk.window, start + (end - start) * part / 10 + QPoint(0, 6))
    QTest.mouseRelease(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end + QPoint(0, 6))
    desk.drag()
    desk.save()
    turns = re.findall(r"page: ([\w-]+), seconds", desk.path("site").read_text("utf-8"))
    assert turns[:3] == ["three-levels", "mechanism", "no-borders"]


def translate_what_is_missing(desk: CountedDesk) -> None:
    desk.go("opium")
    desk.pick(OPIUM)
    shown(desk, "not translated yet")
    desk.write("Français", TITLES["Français"])
    desk.save()
    assert any(TITLES["Français"] in line for line in desk.lines("opium"))


def see_it_and_publish(desk: CountedDesk) -> None:
    share = desk.parent / "share"
    share.mkdir()
    desk.click("View")
    desk.click("1080 × 1920")
    desk.click("العربية")
    desk.click("View")
    assert desk.desk.preview.screen.height() == 1920
    desk.click("Before an opening")
    shown(desk, "to do before an opening on")
    desk.click("Copy to a folder")
    desk.write("Folder", str(share))
    desk.key(Key.Key_Return)
    desk.click("Take this folder")
    shown(desk, "Published: ")
    assert (share / "content" / "site.yaml").read_bytes() == desk.path("site").read_bytes()


def sign_off_a_proof(desk: CountedDesk) -> None:
    desk.click("Before an opening")
    shown(desk, "to do before an opening on")
    desk.click("A proof to be signed")
    desk.write("Folder", str(desk.parent))
    desk.key(Key.Key_Return)
    desk.click("Take this folder")
    shown(desk, "Writing proof-")
    wait_until(lambda: any(name.startswith("Written: ") for name in desk.stand.names()), "the book", 400_000)
    (book,) = desk.parent.glob("proof-*-en.pdf")
    assert book.read_bytes().startswith(b"%PDF")


def say_when_the_screen_is_lit(desk: CountedDesk) -> None:
    desk.go("home")
    desk.click("Hours")
    for days, hours in (("monday-friday", "08:00-19:00"), ("saturday, sunday", "closed")):
        desk.write("Name of the new line", days)
        desk.key(Key.Key_Return)
        desk.write(days, hours)
    desk.save()
    said = "\n".join(desk.lines("site"))
    assert "monday-friday: " in said
    assert "08:00-19:00" in said
    assert "closed" in said
    assert desk.mode.message == ""


def have_it_said_rightly(desk: CountedDesk) -> None:
    desk.go("home")
    desk.click(door(desk, "Speech"))
    wait_until(lambda: any(name.startswith("Pronunciation") for name in desk.stand.names()), "the words to say")
    desk.click(next(name for name in desk.stand.names() if name.startswith("Pronunciation")))
    if "en" not in " ".join(desk.stand.names()).split():
        desk.write("Name of the new line", "en")
        desk.key(Key.Key_Return)
    else:
        desk.click(door(desk, "en"))
    desk.write("Name of the new line", "CND")
    desk.key(Key.Key_Return)
    desk.write("CND", "C N D")
    desk.save()
    assert any("C N D" in line for line in desk.lines("site"))


TASKS: tuple[Callable[[CountedDesk], None], ...] = (
    change_a_figure, add_a_banner, replace_the_film, add_subtitles, add_a_language, hold_a_page_back, change_the_order,
    translate_what_is_missing, see_it_and_publish, sign_off_a_proof, say_when_the_screen_is_lit, have_it_said_rightly,
)  # fmt: skip


def reading(number: int) -> float:
    """Seconds for the guide's words about a task in the window."""
    (task,) = re.findall(rf"^## {number}\. .*?(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    paragraphs = re.findall(r"^\*\*In the window\*\*.*?(?=\n\n|\Z)", task, re.MULTILINE | re.DOTALL)
    assert paragraphs, f"task {number} does not say how it is done in the window"
    return sum(len(paragraph.split()) for paragraph in paragraphs) / WORDS


def told() -> dict[int, list[int]]:
    """Clicks, keys and seconds of every task, as the guide has them."""
    rows = re.findall(r"^\| (\d+)\. [^|]+\| (\d+) \| (\d+) \| (\d+) \|$", GUIDE, re.MULTILINE)
    return {int(number): [*map(int, rest)] for number, *rest in rows}


@pytest.mark.parametrize("number", range(1, len(TASKS) + 1), ids=[task.__name__ for task in TASKS])
def test_a_task_needs_no_text_editor_and_as_long_as_the_guide_says(number: int, desk: CountedDesk) -> None:
    if number == 8:
        path = desk.path("opium")
        path.write_text(re.sub(r"(title:\n(?:  .+\n)*?)  fr: .+\n", r"\1", path.read_text("utf-8"), count=1), "utf-8")
        desk.restart()
        desk.effort = Effort()
    TASKS[number - 1](desk)
    assert desk.mode.pending == 0
    effort, seconds = desk.effort, desk.effort.seconds + reading(number)
    print(f"| {number}. | {effort.clicks} | {effort.keys} | {seconds:.0f} |")
    clicks, _, guide = told()[number]
    if not PAGES:  # more of them to scroll past take longer
        assert effort.clicks == clicks
        assert guide / SLACK < seconds < guide * SLACK


def test_the_tasks_together_take_less_than_twenty_minutes() -> None:
    assert [*told()] == [*range(1, len(TASKS) + 1)]
    assert sum(seconds for _, _, seconds in told().values()) < 20 * 60
