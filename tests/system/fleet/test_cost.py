"""What a change costs that reaches a stand, from Debian's nginx over TLS."""

from __future__ import annotations

from pathlib import Path

from tests.many.__main__ import BYTES
from tests.many.rollout import rolled_out


def test_a_page_that_changed_costs_little_more_than_itself(tmp_path: Path) -> None:
    found = rolled_out(1, tmp_path)
    assert found.refused == 0
    assert found.fetched < BYTES * found.changed, "a page with its photo"
    assert found.text < BYTES * found.page, "a page in its text alone"
