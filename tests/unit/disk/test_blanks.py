"""Spaces in names of files that nobody sees are shown, and the name is told that was meant."""

from __future__ import annotations

import pytest

from kiosk.disk.blanks import alike, marked, tidy


@pytest.mark.parametrize(
    ("name", "seen", "meant"),
    [
        (" film.webm", "␣film.webm", "film.webm"),
        ("film.webm ", "film.webm␣", "film.webm"),
        ("film .webm", "film␣.webm", "film.webm"),
        ("the  film.webm", "the␣␣film.webm", "the film.webm"),
        ("the\u00a0film.webm", "the␣film.webm", "the film.webm"),
        ("film\u200b.webm", "film␣.webm", "film.webm"),
        ("old / film.webm", "old␣/␣film.webm", "old/film.webm"),
        ("the film.webm", "the␣film.webm", "the film.webm"),
    ],
)
def test_a_space_that_nobody_sees_is_shown_and_left_out(name: str, seen: str, meant: str) -> None:
    assert (marked(name), tidy(name)) == (seen, meant)


def test_only_names_that_look_alike_are_taken_for_each_other() -> None:
    assert alike("film.webm", ["poster.png", "film.webm", "film.webm "]) == "film.webm "
    assert alike("film.webm", ["films.webm"]) is None


def test_what_joins_the_letters_of_a_word_is_no_space() -> None:
    name = "می\u200cشود.png"
    assert tidy(name) == name
