"""Which stand a topic is of."""

from __future__ import annotations

import pytest

from kiosk.fleet.broker.topics import Topics


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("a/b/lobby-1/state", "lobby-1"),
        ("a/b/lobby-1", ""),
        ("a/b/lobby-1/state/more", ""),
        ("x/a/b/lobby-1/state", ""),
        ("a/b//state", ""),
        ("lobby-1/state", ""),
        ("", ""),
    ],
)
def test_a_topic_is_of_one_stand_or_of_none(topic: str, name: str) -> None:
    assert Topics("a/b", "+").name_in(topic) == name
