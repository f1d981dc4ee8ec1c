"""Which stands are a share: by their names alone, so many as was said, and others the next time."""

from __future__ import annotations

import pytest

from kiosk.fleet.releases.manifest import Channel
from kiosk.fleet.releases.rollout import wanted

STANDS = [f"stand-{number}" for number in range(10_000)]


def among(share: float, release: int = 7) -> set[str]:
    return {stand for stand in STANDS if wanted(Channel(release=release, share=share, before=6), stand) == release}


@pytest.mark.parametrize("share", [0, 1, 10, 50, 100])
def test_as_many_as_were_asked_for(share: float) -> None:
    assert len(among(share)) == pytest.approx(share * 100, abs=150)


def test_a_share_that_grows_keeps_the_stands_that_it_had() -> None:
    assert among(5) <= among(10) <= among(60) <= among(100) == set(STANDS)


def test_the_next_release_begins_with_others() -> None:
    assert len(among(10, 7) & among(10, 8)) < 200


def test_the_others_stay_with_what_was_before() -> None:
    assert wanted(Channel(release=7, share=0, before=6), "x") == 6
    assert wanted(Channel(release=1, share=0), "x") is None
