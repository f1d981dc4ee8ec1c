"""The command of an author's editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.desk.preview.editor import editor
from kiosk.errors import OperatorError


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("true {file} {line}", ("/a b/x.yaml", "7")),
        ("true -g {file}:{line}", ("-g", "/a b/x.yaml:7")),
        ("true '+{line}' \"{file}\"", ("+7", "/a b/x.yaml")),
        ("true", ("/a b/x.yaml",)),
        ("true ; rm {file}", (";", "rm", "/a b/x.yaml")),
    ],
)
def test_the_words_of_an_editor_are_its_own(written: str, given: tuple[str, ...]) -> None:
    assert editor(written).arguments(Path("/a b/x.yaml"), 7)[1:] == given


def test_a_problem_without_a_line_opens_at_the_first() -> None:
    assert editor("true +{line}").arguments(Path("x.yaml"), 0)[1:] == ("+1", "x.yaml")


@pytest.mark.parametrize("written", ["nosuchprogram {file}", "", "true 'half"])
def test_an_editor_that_is_not_there_is_wrong_use(written: str) -> None:
    with pytest.raises(OperatorError, match="--editor"):
        editor(written)
