"""What a screen reader is told, and how long that takes."""

from __future__ import annotations

import pytest

from kiosk.visit import reader


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        ("The Commission on Narcotic Drugs meets in Vienna every spring.", 4, 8),  # at 100 to 150 words a minute
        ("麻醉药品委员会每年春季在维也纳举行会议。", 4, 8),
        ("Комиссия по наркотическим средствам собирается в Вене каждую весну.", 5, 15),
    ],
)
def test_a_text_takes_the_time_of_a_slow_voice(text: str, least: float, most: float) -> None:
    assert least <= reader.reading_time(text) <= most
