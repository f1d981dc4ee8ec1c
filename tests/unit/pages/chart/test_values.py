"""A value as an author writes it."""

from __future__ import annotations

import pytest

from kiosk.pages.chart.values import value


@pytest.mark.parametrize(
    ("written", "number", "qualifier"),
    [
        (4800, 4800, ""),
        ("over 1400", 1400, "over"),
        ("about 1,400,000", 1400000, "about"),
        ("65.1", 65.1, ""),
        ("1 234.5", 1234.5, ""),
        ("-3", -3, ""),
        ("", None, ""),
        (None, None, ""),
    ],
)
def test_a_value_keeps_its_qualifier(written: object, number: float | None, qualifier: str) -> None:
    read = value(written)
    assert (read.number, read.qualifier) == (number, qualifier)  # type: ignore[attr-defined]


@pytest.mark.parametrize("written", ["65,1", "14,00", "1,234", "1.400.000", "more than 3", "3 t", True])
def test_what_could_be_read_wrongly_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="chart-"):
        value(written)
