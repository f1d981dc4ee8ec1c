"""Staff change what has a file in each language: the Statement's paragraphs, and what the stand says by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.support.desk import Key, StaffDesk
from tests.support.paths import ROOT
from tests.support.wait import wait_until

HEAD = "A summary of what is known"
KNOWN = "the Statement was presented to the international community in New York in April 2016;"


def through_the_list(desk: StaffDesk) -> None:
    """Open a paragraph from the page's fields."""
    desk.click("Document: statement/{language}.md")
    desk.click(next(name for name in desk.stand.names() if f": - {KNOWN[:40]}" in name))


def lines(desk: StaffDesk, code: str, folder: str = "pages/statement", suffix: str = "md") -> list[str]:
    """The lines of a file that are other than in the stand's own content."""
    name = f"content/{folder}/{code}.{suffix}"
    before = (ROOT / name).read_text("utf-8").splitlines()
    return [line for line in (desk.parent / name).read_text("utf-8").splitlines() if line not in before]


def test_a_paragraph_is_changed_beside_the_same_one_in_other_languages(desk: StaffDesk) -> None:
    desk.desk.clock.setDay("2017-03-14")
    desk.go("statement")
    desk.pick(HEAD)
    assert desk.field("English").property("text") == f"# {HEAD}"
    assert desk.field("中文").property("text") == "# 已知内容摘要"
    assert any("**bold**" in name for name in desk.stand.names())
    desk.write("English", "# A *short* summary")
    wait_until(lambda: desk.sees("A short summary"), "the new heading on the stand before it is saved")
    desk.write("العربية", "# ملخص")
    assert lines(desk, "en") == []
    desk.save()
    assert (lines(desk, "en"), lines(desk, "ar"), lines(desk, "ru")) == (["# A *short* summary"], ["# ملخص"], [])


def test_what_is_no_paragraph_is_said_and_escape_leaves_all_as_it_was(desk: StaffDesk) -> None:
    desk.desk.clock.setDay("2017-03-14")
    desk.go("statement")
    desk.pick(HEAD)
    desk.write("English", "# One")
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return)
    desk.type("Two")
    assert "an empty line makes two paragraphs of one" in desk.mode.message
    desk.key(Key.Key_Escape)
    assert desk.mode.pending == 0
    assert desk.sees(HEAD)


def test_a_paragraph_that_a_language_lacks_is_seen_and_written(desk: StaffDesk) -> None:
    french = desk.content / "pages" / "statement" / "fr.md"
    text = french.read_text("utf-8")
    item = next(line for line in text.splitlines() if line.startswith("- "))
    french.write_text(text.replace(f"{item}\n", ""), "utf-8")
    desk.desk.clock.setDay("2017-03-14")
    desk.go("statement")
    wait_until(lambda: desk.mode.edit and item not in str(desk.mode.edit.draft.site), "the edit to be taken in")
    through_the_list(desk)
    assert desk.field("Français").property("text") == ""
    assert any(name.startswith("Français has ") for name in desk.stand.names()), "that it is shorter is said"
    desk.write("Français", item)
    desk.save()
    assert french.read_text("utf-8") == text


def test_paragraphs_are_added_and_taken_out_in_all_languages(desk: StaffDesk) -> None:
    desk.desk.clock.setDay("2017-03-14")
    desk.go("statement")
    through_the_list(desk)
    desk.click("Add one below")
    assert desk.field("English").property("text") == "- …"
    desk.write("English", "- and one more;")
    desk.save()
    assert (lines(desk, "en"), lines(desk, "zh")) == (["- and one more;"], ["- …"])
    desk.click("Take out in all languages")
    desk.save()
    assert (lines(desk, "en"), lines(desk, "zh")) == ([], [])


def test_the_stand_s_own_words_are_searched_and_changed(desk: StaffDesk) -> None:
    desk.go("home")
    desk.click("The stand’s own words")
    desk.write("Search", "easy access")
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    desk.write("English", "Make it easier")
    wait_until(lambda: desk.sees("Make it easier"), "the dock to say it")
    desk.save()
    (line,) = lines(desk, "en", "words", "yaml")
    assert line.startswith("easy_access: ")
    assert "Make it easier" in line


def test_a_word_on_the_stand_is_opened_with_shift(desk: StaffDesk) -> None:
    desk.go("opium", "zh")
    desk.click(desk.text("无障碍设置"), Qt.KeyboardModifier.ShiftModifier)
    assert desk.field("English").property("text") == "Easy access"
    desk.write("English", "Easy {braces}")
    wait_until(lambda: any("braces" in name for name in desk.stand.names()), "the blank that nothing fills in")
