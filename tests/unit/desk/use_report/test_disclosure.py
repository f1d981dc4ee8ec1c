"""No number below five is told, and none can be worked out."""

from __future__ import annotations

from itertools import product
from math import inf

import pytest
from hypothesis import given, strategies as st

from kiosk.desk.use_report.disclosure import FEW, WITHHELD, ZERO, Told, bounds, told, told_together

SMALL = st.lists(st.integers(0, 9), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("number", "expected", "value"),
    [(0, ZERO, 0), (1, FEW, 2), (4, FEW, 2), (5, Told(5, 7), 5), (7, Told(5, 7), 5), (8, Told(8, 12), 10)],
)
def test_numbers_are_told_in_fives_and_those_below_five_as_few(number: int, expected: Told, value: int) -> None:
    assert told(number) == expected
    assert expected.low <= number <= expected.high
    assert expected.value == value


@given(st.integers(0, 10_000))
def test_a_number_lies_within_what_is_told_of_it(number: int) -> None:
    found = told(number)
    assert found.low <= number <= found.high
    assert found.value % 5 == 0 or found.few


def possible(found: dict[object, Told], parts: int, most: int) -> list[tuple[int, ...]]:
    """Every table that fits what is told: the numbers of the parts, whose sum is the total."""
    ranges = [range(int(found[part].low), int(min(found[part].high, most)) + 1) for part in range(parts)]
    whole = found["total"]
    return [each for each in product(*ranges) if whole.low <= sum(each) <= whole.high]


@given(SMALL)
def test_a_reader_who_tries_every_table_never_learns_a_hidden_number(numbers: list[int]) -> None:
    cells: dict[object, int] = {**dict(enumerate(numbers)), "total": sum(numbers)}
    found = told_together(cells, [("total", range(len(numbers)))])
    tables = possible(found, len(numbers), sum(numbers) + 10)
    assert tuple(numbers) in tables
    for part, number in enumerate(numbers):
        if 0 < number < 5:
            assert found[part].low != found[part].high
            assert len({table[part] for table in tables}) > 1


@given(SMALL, SMALL)
def test_nor_does_one_who_sees_the_same_total_parted_twice(one: list[int], other: list[int]) -> None:
    """As visits by their day and by their hour: what is missing in one is made up for."""
    other[-1] += max(0, sum(one) - sum(other))
    one[-1] += max(0, sum(other) - sum(one))
    left, right = [("a", index) for index in range(len(one))], [("b", index) for index in range(len(other))]
    cells: list[object] = [*left, *right, "total"]
    numbers = dict(zip(cells, [*one, *other, sum(one)], strict=True))
    sums = [("total", left), ("total", right)]
    known = bounds({**told_together(numbers, sums)}, sums)
    for cell, number in numbers.items():
        assert known[cell].low <= number <= known[cell].high
        if 0 < number < 5:
            assert known[cell].low < known[cell].high


def test_two_few_that_their_total_would_give_away_are_not_told_both() -> None:
    numbers: dict[object, int] = {"a": 4, "b": 4, "total": 8}
    assert {told(4), told(8)} == {FEW, Told(8, 12)}  # 4 and 4 is all that makes 8
    found = told_together(numbers, [("total", ["a", "b"])])
    assert [*found.values()].count(WITHHELD) == 1
    assert found["total"] == Told(8, 12)


def test_a_part_that_nobody_is_told_of_hides_the_others() -> None:
    found = told_together({"missed": 3, "touches": 8}, [("touches", ["missed", "hit"])])
    assert found == {"missed": FEW, "touches": Told(8, 12)}


def test_what_is_withheld_is_drawn_as_nothing() -> None:
    assert (WITHHELD.value, WITHHELD.high, WITHHELD.withheld) == (0, inf, True)


def test_numbers_that_contradict_their_total_come_to_an_end() -> None:
    assert told_together({"a": 60, "b": 3, "total": 2000}, [("total", ["a", "b"])])["a"] == told(60)
