"""A problem has one printed form: where, what, and the way out."""

import pytest

from kiosk.content.problems import ContentError, Problem, nearest


@pytest.mark.parametrize(
    ("problem", "printed"),
    [
        (
            Problem("content/pages/opium.yaml", 5, 1, "unknown field 'titel'", "did you mean 'title'?"),
            "content/pages/opium.yaml:5:1: unknown field 'titel' — did you mean 'title'?",
        ),
        (Problem("a.yaml", 0, 0, "is no file"), "a.yaml: is no file"),
        (Problem("a.yaml", 3, 0, "is wrong"), "a.yaml:3: is wrong"),
        (Problem("a.yaml", 3, 4, "looks odd", severity="warning"), "a.yaml:3:4: warning: looks odd"),
    ],
)
def test_a_problem_as_it_is_printed(problem: Problem, printed: str) -> None:
    assert str(problem) == printed


def test_problems_are_sorted_by_place() -> None:
    late, early, other = (
        Problem("b.yaml", 10, 1, "late"),
        Problem("b.yaml", 9, 2, "early"),
        Problem("a.yaml", 99, 1, "x"),
    )
    assert ContentError([late, early, other]).problems == [other, early, late]
    assert str(ContentError([late, early])) == "b.yaml:9:2: early\nb.yaml:10:1: late"


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("titel", ["title", "body"], "did you mean 'title'?"),
        ("xyz", ["title", "body"], "use one of: body, title"),
        ("xyz", [], ""),
    ],
)
def test_a_hint_names_the_nearest_word_or_all(word: str, known: list[str], hint: str) -> None:
    assert nearest(word, known) == hint
