"""Problems as people read them."""

import os
from pathlib import Path

import pytest

from kiosk.desk.report import report
from kiosk.model.issues import issue


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("标题: 早", 5, "  1 | 标题: 早", "    |       ^"),
        ("\ttitle", 2, "  1 |  title", "    |  ^"),
        ("x" * 200 + "y", 201, "  1 | " + "x" * 60 + "y", "    | " + " " * 60 + "^"),
        ("title", 0, "  1 | title", "    | ^"),
    ],
)
def test_a_caret_stands_below_its_letter(tmp_path: Path, line: str, column: int, shown: str, caret: str) -> None:
    (tmp_path / "a.yaml").write_text(line, "utf-8")
    assert list(report([issue("file-empty").at("a.yaml", 1, column)], tmp_path, colour=False))[1:] == [shown, caret]


def test_of_a_pipe_no_line_is_shown_and_nobody_waits_for_its_other_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    (line,) = report([issue("file-empty").at("a.yaml", 1, 1)], tmp_path, colour=False)
    assert line.startswith("a.yaml:1:1: ")
