"""The scale of a chart: few and round ticks around its values."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st

from kiosk.pages.chart.scale import fitted

# As authors write them: few digits, of any size from a share of a per mille to the world's tonnes.
NUMBERS = st.builds(lambda digits, power: float(f"{digits}e{power}"), st.integers(-99_999, 99_999), st.integers(-4, 8))
VALUES = st.lists(NUMBERS, max_size=8)


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        ([3600, 6400, 4800], True, (0, 2000, 4000, 6000, 8000)),
        ([224000, 7606], True, (0, 100000, 200000, 300000)),
        ([1500, 160], True, (0, 500, 1000, 1500)),
        ([3, 1, 2], True, (0, 1, 2, 3)),
        ([0.4, 0.9], True, (0, 0.25, 0.5, 0.75, 1)),
        ([-30, 50], True, (-40, -20, 0, 20, 40, 60)),
        ([98, 100], False, (98, 99, 100)),
        ([50, 100], False, (0, 25, 50, 75, 100)),
        ([0, 0], True, (0, 1, 2, 3, 4)),
        ([], True, (0, 1, 2, 3, 4)),
    ],
)
def test_ticks_are_few_and_round(values: list[float], from_zero: bool, ticks: tuple[float, ...]) -> None:
    assert fitted(values, from_zero).ticks == ticks


@given(values=VALUES, from_zero=st.booleans())
@example(values=[98.0, 100.0], from_zero=False)
@example(values=[0.0], from_zero=True)
def test_ticks_are_few_and_round_and_go_round_the_values(values: list[float], from_zero: bool) -> None:
    ticks = fitted(values, from_zero).ticks
    steps = {round(higher - lower, 9) for lower, higher in pairwise(ticks)}
    assert 2 <= len(ticks) <= 7
    assert {digits(step) for step in steps} <= {"1", "2", "25", "5"}
    assert len(steps) == 1
    assert all(abs(tick / min(steps) - round(tick / min(steps))) < 1e-6 for tick in ticks)
    assert all(ticks[0] <= value <= ticks[-1] for value in values)
    assert 0 in ticks or not from_zero
    assert not all(map(float.is_integer, values)) or all(map(float.is_integer, ticks))


def digits(number: float) -> str:
    """What is written of a number beside its zeros."""
    return f"{number:.9f}".replace(".", "").strip("0")


@given(values=VALUES, from_zero=st.booleans(), others=st.lists(NUMBERS, min_size=2))
def test_a_value_stands_within_the_scale_and_a_larger_one_no_lower(
    values: list[float], from_zero: bool, others: list[float]
) -> None:
    scale = fitted(values, from_zero)
    places = [scale.place(value) for value in sorted([*values, *others])]
    assert all(0 <= place <= 1 for place in places)
    assert places == sorted(places)
    assert (scale.place(scale.low), scale.place(scale.high)) == (0, 1)
