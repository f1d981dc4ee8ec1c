"""Staff change what is said in the film while they see it: its words in six languages, and its moments."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.desk.preview.edit.origins import plain
from kiosk.pages.film.subtitles import read
from tests.support.desk import CONTROL, Key, StaffDesk
from tests.support.paths import ROOT
from tests.support.reader import PRESSED, heard
from tests.support.wait import wait_until

FIRST = {
    "English": ("en", "Drugs stop at no border."),
    "Русский": ("ru", "Наркотики не знают границ."),
    "中文": ("zh", "毒品不分国界。"),
    "Français": ("fr", "La drogue ignore les frontières."),
    "Español": ("es", "Las drogas no conocen fronteras."),
    "العربية": ("ar", "المخدرات لا تعرف حدودًا."),
}


@pytest.fixture
def desk(tmp_path: Path, qapp: QGuiApplication) -> Iterator[StaffDesk]:
    assert qapp
    (tmp_path / "assets").mkdir()
    for path in (ROOT / "assets").iterdir():
        if path.name != "film":
            (tmp_path / "assets" / path.name).symlink_to(path)
    shutil.copytree(ROOT / "assets" / "film", tmp_path / "assets" / "film")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    desk = StaffDesk(tmp_path)
    navigator = desk.desk.preview.navigator
    wait_until(lambda: navigator.site.file_of("film/sample.webm").suffix, "the film to be copied")
    desk.go("film")
    shell, items = desk.shell, desk.stand.items()
    desk.click(next(it for it in items if desk.stand.name(it) == "Subtitles" and not shell.isAncestorOf(it)))
    yield desk
    desk.close()


def file(desk: StaffDesk, code: str, suffix: str = "vtt") -> Path:
    return desk.parent / "assets" / "film" / f"sample.{code}.{suffix}"


def changed(desk: StaffDesk, code: str) -> list[str]:
    """The lines that are other than in the sample."""
    before = (ROOT / "assets" / "film" / file(desk, code).name).read_text("utf-8").splitlines()
    return [line for line in file(desk, code).read_text("utf-8").splitlines() if line not in before]


def says(desk: StaffDesk, code: str, text: str) -> bool:
    """Whether the stand's film says this first in a language."""
    return plain(cues(desk, code)[0]["text"]) == text


def test_a_cue_is_changed_in_six_languages_seen_at_once_and_only_its_bytes_are_saved(desk: StaffDesk) -> None:
    for name, (code, text) in FIRST.items():
        desk.write(name, text)
        shown = partial(says, desk, code, text)
        wait_until(shown, "the film to say it")
        assert changed(desk, code) == [], "nothing is written before it is saved"
    desk.save()
    assert {code: changed(desk, code) for code, _ in FIRST.values()} == {c: [text] for c, text in FIRST.values()}
    desk.click("Undo")
    assert all(changed(desk, code) == [] for code, _ in FIRST.values())


def test_the_film_s_moment_is_taken_and_the_film_shows_the_words_then(desk: StaffDesk) -> None:
    desk.click("Play it")
    wait_until(lambda: desk.mode.spots.playhead() >= 1_500, "the film to play")
    desk.click("Ends at the film’s moment")
    ends = read_end(desk)
    assert 1_500 <= ends < 4_200
    desk.save()
    for code, _ in FIRST.values():
        assert read(file(desk, code))[0].end == ends, "every language had the same end, and has it again"
        assert len(changed(desk, code)) == 1


def read_end(desk: StaffDesk) -> int:
    minutes, _, seconds = str(desk.field("Ends").property("text")).partition(":")
    return round((int(minutes) * 60 + float(seconds)) * 1000)


def test_times_are_typed_and_what_is_wrong_is_said_beside_them(desk: StaffDesk) -> None:
    desk.write("Ends", "0:05.5")
    desk.key(Key.Key_Tab)
    desk.click("0:04.5: In 2016 a UN survey found 201,000 ha of opium poppy in Afghanistan.")
    wait_until(lambda: any("has ended" in name for name in desk.stand.names()), "the overlap to be said")
    desk.click("0:00.8: The drug threat stops at no border.")
    desk.write("English", "word " * 60)
    wait_until(lambda: any("characters a second" in name for name in desk.stand.names()), "too fast to be said")
    assert any("two are read beside a film" in name for name in desk.stand.names())
    desk.write("Ends", "soon")
    desk.key(Key.Key_Tab)
    assert "'soon' is no time in a film" in desk.mode.message
    desk.key(Key.Key_Escape)
    assert desk.mode.pending <= 12


def test_a_cue_comes_and_goes(desk: StaffDesk) -> None:
    desk.click("Play it")
    wait_until(lambda: desk.mode.spots.playhead() >= 1_000, "the film to play")
    desk.click("New at the film’s moment")
    desk.write("English", "A new word")
    desk.write("العربية", "كلمة جديدة")
    assert "A new word" in {cue["text"] for cue in cues(desk, "en")}
    desk.save()
    assert [cue.text for cue in read(file(desk, "en"))][1] == "A new word"
    assert [cue.text for cue in read(file(desk, "ar"))][1] == "كلمة جديدة"
    desk.click("Take out")
    desk.save()
    for code, _ in FIRST.values():
        assert file(desk, code).read_bytes() == (ROOT / "assets" / "film" / f"sample.{code}.vtt").read_bytes()


def cues(desk: StaffDesk, code: str) -> list[dict[str, str]]:
    tracks = desk.stand.scene.property("tracks")
    return next(track["cues"] for track in tracks if track["code"] == code)


def test_a_language_without_a_file_begins_one(desk: StaffDesk) -> None:
    page = desk.path("film")
    page.write_text(page.read_text("utf-8").replace("  fr: film/sample.fr.vtt\n", ""), "utf-8")
    file(desk, "fr").unlink()
    wait_until(lambda: "no file yet" in json.dumps([*desk.stand.names()]), "the file to be missed")
    desk.write("Français", "La drogue ignore les frontières.")
    desk.save()
    assert file(desk, "fr").read_text("utf-8") == (
        "WEBVTT\n\n00:00:00.800 --> 00:00:04.200\nLa drogue ignore les frontières.\n"
    )
    assert "  fr: film/sample.fr.vtt\n" in page.read_text("utf-8")


def test_escape_leaves_the_cue_as_it_was(desk: StaffDesk) -> None:
    desk.write("English", "Something else")
    desk.write("Ends", "0:04")
    desk.key(Key.Key_Tab)
    assert desk.mode.pending
    desk.key(Key.Key_Escape)
    assert desk.mode.pending == 0
    wait_until(lambda: desk.field("English").property("text") == "The drug threat stops at no border.", "the old words")


def test_a_click_on_a_subtitle_of_the_film_opens_it(desk: StaffDesk) -> None:
    desk.click("Content")
    desk.click("Play, 1:16", CONTROL)
    wait_until(lambda: desk.sees("The drug threat stops at no border."), "the first subtitle")
    desk.pick("The drug threat stops at no border.")
    assert desk.mode.open == "subtitles"
    assert desk.field("English").property("text") == "The drug threat stops at no border."


def test_everything_is_named_and_reached_by_the_keys(desk: StaffDesk) -> None:
    QAccessible.setActive(True)
    found = [it for it in heard(desk.window) if it.role in PRESSED or it.role is QAccessible.Role.EditableText]
    assert not [it for it in found if not it.name]
    assert {"English", "العربية", "Begins", "Ends", "Ends at the film’s moment", "Take out"} <= {
        it.name for it in found
    }
    QAccessible.setActive(False)
    desk.stand.named("What is said, and when").forceActiveFocus()
    desk.key(Key.Key_Down)
    assert str(desk.field("English").property("text")).startswith("In 2016")


def test_a_page_without_a_film_leads_to_one(desk: StaffDesk) -> None:
    desk.go("opium")
    desk.click("The film")
    assert desk.desk.preview.page == "film"
