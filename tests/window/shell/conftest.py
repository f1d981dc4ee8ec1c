"""Who visits."""

from __future__ import annotations

import pytest

from tests.support.hall import OpenStand
from tests.support.visitor import Visitor


@pytest.fixture(params=["en", "ar"])
def visitor(request: pytest.FixtureRequest, open_stand: OpenStand) -> Visitor:
    """Somebody at home, who reads from left to right; and somebody who reads from right to left."""
    return Visitor(open_stand("home", request.param), request.param)
