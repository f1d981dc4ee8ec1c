"""The table of visible changes is not stale: each can still be made, and names tests that are there."""

from __future__ import annotations

import pytest

from tests.support.paths import ROOT
from tools.mutations.table import Mutation, table

TABLE = table()


def test_there_are_many_and_each_has_its_own_name() -> None:
    assert len(TABLE) >= 40
    assert len({mutation.name for mutation in TABLE}) == len(TABLE)


@pytest.mark.parametrize("mutation", TABLE, ids=lambda mutation: mutation.name)
def test_a_change_can_be_made(mutation: Mutation) -> None:
    assert mutation.applied(ROOT) != (ROOT / mutation.file).read_text("utf-8")
    assert all((ROOT / tests[0].split("::")[0]).exists() for tests in mutation.tests)
