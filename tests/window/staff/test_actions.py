"""What staff can do, and that it goes back by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import EXIT_AGAIN, EXIT_LEFT
from kiosk.staff import panel as panel_module
from kiosk.staff.view import MINUTES
from tests.support.content import BANNER
from tests.support.duty import Duty
from tests.support.wait import wait_until


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute is over in no time."""
    monkeypatch.setattr(panel_module, "MINUTE", 0.06)


@pytest.fixture
def inside(duty: Duty) -> Duty:
    duty.enter()
    return duty


def begin(duty: Duty, action: str, span: str = "") -> None:
    duty.open(action)
    first = MINUTES[action][0]
    duty.tap(span or duty.word("minutes").format(count=first))
    duty.wait_for("")


def test_while_it_is_cleaned_the_screen_takes_no_touch(inside: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_module, "MINUTE", 0.6)
    assert inside.screen.stand
    begin(inside, "cleaning", "5 min")
    assert inside.word("cleaned") in inside.reads()
    assert any(":" in text and text.replace(":", "").isdigit() for text in inside.reads()), "a countdown"
    inside.gesture()
    inside.hand.tap((400, 300))
    assert inside.page == ""
    wait_until(lambda: inside.word("cleaned") not in inside.reads(), "the end of it")
    assert inside.screen.stand.navigator.mode == "attract", "nobody's touch was heard"
    inside.hand.tap((400, 300))
    assert inside.screen.stand.navigator.mode == "visit"


def test_a_dark_screen_is_black_and_the_panel_opens_over_it(inside: Duty) -> None:
    assert inside.screen.stand
    begin(inside, "dark")
    picture = inside.window.grabWindow()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1280, 40) for y in range(0, 720, 40)}
    assert colours == {"#000000"}
    assert inside.screen.stand.navigator.dark
    inside.enter()
    inside.open("dark")
    inside.tap(inside.word("end_now"))
    wait_until(lambda: not inside.panel.covers.kind, "light")
    assert not inside.screen.stand.navigator.dark


def test_the_rotation_is_held_on_the_page_that_was_chosen(inside: Duty, hasty: None) -> None:
    assert inside.screen.stand
    navigator = inside.screen.stand.navigator
    inside.open("hold")
    inside.tap(inside.word("page_after"))
    turn = navigator.turn
    inside.tap("15 min")
    inside.wait_for("")
    assert not navigator.timeouts.turn.isActive()
    wait_until(navigator.timeouts.turn.isActive, "the rotation to go on")
    assert navigator.turn == turn


def test_films_are_as_loud_as_staff_say_and_then_as_ever(inside: Duty, hasty: None) -> None:
    assert inside.screen.stand
    navigator = inside.screen.stand.navigator
    inside.open("volume")
    assert any("Usually 70%" in text for text in inside.reads())
    inside.tap(inside.word("quieter"))
    inside.tap("1 h")
    assert navigator.site.file.defaults.volume == 60
    inside.folder.write("pages/hello.yaml", BANNER + "body: Newer\n")
    wait_until(lambda: navigator.site.pages["hello"].body is not None, "newer content")  # type: ignore[attr-defined]
    assert navigator.site.file.defaults.volume == 60
    wait_until(lambda: navigator.site.file.defaults.volume == 70, "what the site file says")


def test_everyone_is_told_in_all_languages(inside: Duty) -> None:
    inside.folder.edit(
        "site.yaml", "fallback:", "staff: {messages: [{en: Back at four, ru: Будем в четыре}]}\nfallback:"
    )
    assert inside.screen.stand
    navigator = inside.screen.stand.navigator
    wait_until(lambda: navigator.site.file.staff.messages, "the new message")
    inside.open("message")
    inside.tap("Back at four")
    inside.tap("15 min")
    inside.wait_for("")
    assert {"Back at four", "Будем в четыре"} <= set(inside.reads())
    assert navigator.mode == "attract"
    inside.hand.tap((400, 300))
    assert navigator.mode == "attract", "a message is no page"


def test_back_at_a_time_needs_no_list(inside: Duty) -> None:
    inside.open("message")
    time = next(text for text in inside.reads() if text.startswith("Back at "))
    inside.tap(time)
    inside.wait_for("")
    clock = time.removeprefix("Back at ")
    assert f"Вернёмся в {clock}" in inside.reads()


def test_what_is_wrong_names_the_line_and_the_way_out(inside: Duty) -> None:
    inside.folder.write("pages/hello.yaml", BANNER.replace("title:", "titel:"))
    wait_until(lambda: inside.live.issues, "the mistake to be found")
    inside.open("problems")
    wait_until(lambda: "content/pages/hello.yaml:2" in inside.reads(), "its place")
    assert any("did you mean 'title'?" in text for text in inside.reads())
    assert inside.word("refused") in inside.reads()


def test_back_to_the_content_before_and_forth(inside: Duty) -> None:
    assert inside.screen.stand
    navigator = inside.screen.stand.navigator
    wait_until((inside.state / "kept" / "000001").is_dir, "the first content to be kept")
    inside.folder.write("pages/hello.yaml", BANNER + "body: Newer\n")
    wait_until((inside.state / "kept" / "000002").is_dir, "the second one to be kept")
    inside.open("contents")
    inside.tap(inside.word("show_this"))
    wait_until(lambda: navigator.site.pages["hello"].body is None, "the older one")  # type: ignore[attr-defined]
    wait_until(lambda: [each.shown for each in inside.panel._kept] == [False, True], "the list to say so")
    inside.tap(inside.word("show_this"))
    wait_until(lambda: navigator.site.pages["hello"].body is not None, "the newer one")  # type: ignore[attr-defined]
    assert inside.audit()[-2:] == ["content: back to 000001", "content: the newest again"]


def test_what_cannot_be_shown_any_more_is_said(inside: Duty) -> None:
    wait_until((inside.state / "kept" / "000001").is_dir, "the first content to be kept")
    inside.folder.write("pages/hello.yaml", BANNER + "body: Newer\n")
    wait_until((inside.state / "kept" / "000002").is_dir, "the second one to be kept")
    inside.open("contents")
    way = inside.named(inside.word("show_this"))
    (inside.state / "kept" / "000001" / "content" / "site.yaml").unlink()
    inside.hand.tap(way)
    wait_until(lambda: inside.word("not_shown") in inside.reads(), "that it could not be shown")


@pytest.mark.parametrize(("how", "code"), [("leave", EXIT_LEFT), ("again", EXIT_AGAIN)])
def test_the_stand_ends_with_a_code_of_its_own_after_a_second_touch(inside: Duty, how: str, code: int) -> None:
    inside.open(how)
    assert inside.ended == []
    inside.tap(inside.word(how))
    assert inside.ended == [code]


def test_every_field_of_the_glass_can_be_tried(inside: Duty) -> None:
    inside.open("test")
    inside.open("touch_test")
    width, height = inside.window.width(), inside.window.height()
    for row in range(6):
        y = (row + 0.5) * height / 6
        inside.hand.together(((5, y), (width - 5, y)), steps=24, pause=2)
    wait_until(lambda: inside.word("touch_good") in inside.reads(), "every field to have answered")


def test_colours_come_one_after_another(inside: Duty) -> None:
    inside.open("test")
    inside.open("colour_test")
    seen = []
    for _ in range(5):
        seen.append(inside.window.grabWindow().pixelColor(40, 40).name())
        inside.tap(inside.word("colour_body"))
    assert seen == ["#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000"]
    inside.tap(inside.word("colour_body"))
    inside.wait_for("test")


def test_without_a_film_or_a_loudspeaker_the_test_says_so(inside: Duty) -> None:
    inside.open("test")
    inside.open("film_test")
    assert inside.word("no_film") in inside.reads()
    inside.tap(inside.word("back"))
    inside.open("sound_test")
    assert inside.word("no_sound") in inside.reads()


def test_the_panel_closes_by_itself(duty: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_module, "PANEL", 0.4)
    duty.enter()
    duty.wait_for("")


def test_it_can_speak_another_language(inside: Duty) -> None:
    inside.tap(inside.word("language"))
    inside.wait_for("language")
    inside.tap("العربية")
    inside.wait_for("menu")
    assert "تنظيف الشاشة" in inside.reads()


def test_every_tap_counts_also_on_the_same_place(inside: Duty) -> None:
    inside.open("volume")
    for _ in range(12):
        inside.tap(inside.word("quieter"))
        inside.tap(inside.word("louder"))
    inside.tap(inside.word("quieter"))
    wait_until(lambda: "60%" in inside.reads(), "the last touch")


def test_nothing_of_the_state_is_for_others(duty: Duty) -> None:
    duty.enter()
    files: list[Path] = [*duty.staff_folder.iterdir()]
    assert {file.stat().st_mode & 0o077 for file in files if file.name != "tries.json"} == {0}
