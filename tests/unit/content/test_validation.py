"""More of something than a screen can show in time is said to the author, with how much it may be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.content import Folder

CATEGORIES = "categories: [2015, 2016]\nseries:\n  - {name: Opium, values: [3300, 4800]}\n"


def chart(folder: Folder, count: int) -> None:
    several = f"categories: {list(range(count))}\nseries:\n  - {{name: Opium, values: {list(range(count))}}}\n"
    folder.edit("pages/opium.yaml", CATEGORIES, several)


def chart_of_a_csv(folder: Folder, count: int) -> None:
    folder.write("pages/many.csv", "of,a\n" + "".join(f"k{number},{number}\n" for number in range(count)))
    folder.edit("pages/opium.yaml", CATEGORIES, "csv: many.csv\nseries:\n  - {name: Opium, column: a}\n")


def table(folder: Folder, count: int) -> None:
    rows = "".join(f"  - [{number}]\n" for number in range(count))
    folder.add("table", f"kind: table\ntitle: T\ncolumns: [{{name: A, type: number}}]\nsource: us\nrows:\n{rows}")


def statement(folder: Folder, count: int) -> None:
    for code in ("en", "ru"):
        folder.write(f"pages/text/{code}.md", "\n\n".join(f"Paragraph {number}" for number in range(count)))
    folder.add("text", "kind: statement\ntitle: T\nstatus: S\ndocument: text/{language}.md\nsource: us\n")


def timeline(folder: Folder, count: int) -> None:
    events = "".join(f"  - {{date: {1950 + number}, title: A, source: us}}\n" for number in range(count))
    folder.add("timeline", f"kind: timeline\ntitle: T\nevents:\n{events}")


def programme(folder: Folder, count: int) -> None:
    events = "".join("      - {part: day, title: A, source: us}\n" for _ in range(count))
    folder.add("programme", f"kind: programme\ntitle: T\ndays:\n  - date: 2017-03-13\n    events:\n{events}")


def rotation(folder: Folder, count: int) -> None:
    folder.edit("site.yaml", "  - {page: hello}\n", "  - {page: hello}\n" * count)


@pytest.mark.parametrize(
    ("fill", "most", "said"),
    [
        (chart, 60, 'chart "opium" has 61 categories — name at most 60'),
        (chart_of_a_csv, 60, 'chart "opium" has 61 categories — name at most 60'),
        (table, 200, "'rows' has 201 items — write at most 200"),
        (statement, 400, "the document in 'ru' has 401 paragraphs — write at most 400"),
        (timeline, 100, "'events' has 101 items — write at most 100"),
        (programme, 60, "'events' has 61 items — write at most 60"),
        (rotation, 100, "'attract' has 101 items — write at most 100"),
    ],
)
def test_more_than_can_be_shown_is_refused(
    tmp_path: Path, fill: Callable[[Folder, int], None], most: int, said: str
) -> None:
    folder = Folder(tmp_path)
    fill(folder, most + 1)
    assert any(said in problem for problem in folder.examined()), folder.examined()


@pytest.mark.parametrize(
    ("fill", "most"),
    [
        (chart, 60),
        (chart_of_a_csv, 60),
        (table, 200),
        (statement, 400),
        (timeline, 100),
        (programme, 60),
        (rotation, 100),
    ],
)
def test_as_much_as_can_be_shown_is_taken(tmp_path: Path, fill: Callable[[Folder, int], None], most: int) -> None:
    folder = Folder(tmp_path)
    fill(folder, most)
    assert not [problem for problem in folder.examined() if "at most" in problem]
