"""Cells as spreadsheets put them on the clipboard."""

from __future__ import annotations

import pytest

from kiosk.content.yaml.source import Data
from kiosk.desk.preview.edit.content.pasted import cells, number, numbers
from kiosk.model.issues import Invalid


def test_rows_and_columns_are_kept() -> None:
    assert cells('2015\t3,5\r\n2016\t"a\tb"\r\n') == [["2015", "3,5"], ["2016", "a\tb"]]


@pytest.mark.parametrize(
    ("column", "read"),
    [
        (["3 400,5", "4 900"], [3400.5, 4900]),
        (["1,234.5", "2,000"], [1234.5, 2000]),
        (["1.234,5", "2.000"], [1234.5, 2000]),
        (["", "–", "7"], [None, None, 7]),
        (["over 1400", "12"], ["over 1400", 12]),
        (["٤٨٠٠"], [4800]),
    ],
)
def test_the_numbers_of_a_column_prove_their_mark(column: list[str], read: list[Data]) -> None:
    assert numbers(column) == read


def test_what_may_be_two_numbers_is_refused() -> None:
    with pytest.raises(Invalid):
        numbers(["224.000"])


@pytest.mark.parametrize(("typed", "read"), [("4900", 4900), ("65,1", 65.1), ("", None), ("unclear", "unclear")])
def test_a_figure_is_read_as_it_is_typed(typed: str, read: Data) -> None:
    assert number(typed) == read
