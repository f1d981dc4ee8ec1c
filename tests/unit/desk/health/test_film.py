"""How fast a film must be decoded."""

from __future__ import annotations

import pytest

from kiosk.desk.health.film import Measure, verdict


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (Measure(pictures=100, needed=25, sound=16, has_sound=True), "good"),
        (Measure(pictures=40, needed=25, sound=6, has_sound=True), "look at this"),
        (Measure(pictures=20, needed=25, sound=3, has_sound=True), "will not work"),
        (Measure(pictures=100, needed=25, has_sound=True), "will not work"),
        (Measure(pictures=100, needed=25), "good"),
        (Measure(fault="Could not open file"), "will not work"),
    ],
)
def test_decoding_must_be_well_faster_than_the_film(measured: Measure, expected: str) -> None:
    assert verdict("film", measured).verdict == expected
