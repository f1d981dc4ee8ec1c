"""Which renderer is good enough."""

from __future__ import annotations

import pytest

from kiosk.desk.health import screen


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NVIDIA GeForce RTX 2060/PCIe/SSE2", "good"),
        ("Mesa Intel(R) UHD Graphics 630", "good"),
        ("llvmpipe (LLVM 15.0.6, 256 bits)", "look at this"),
        ("", "will not work"),
    ],
)
def test_a_processor_that_draws_is_worth_a_look(name: str, expected: str) -> None:
    assert screen.drawn_by(name).verdict == expected
