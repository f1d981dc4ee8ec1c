"""Content spoilt at random is explained or shown: a fair part of what `make fuzz` tries, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.fuzz.grounds import examples, own
from tools.fuzz.trial import Ground

COUNT, PARTS = 360, 6


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return examples(tmp_path_factory.mktemp("examples"))


@pytest.mark.parametrize("part", range(PARTS))
def test_spoilt_content_is_explained_or_shown(ground: Ground, part: int) -> None:
    for number in range(part, COUNT, PARTS):
        path, raw = ground.mutant(f"1 {number}")
        assert not ground.tried(path, raw), f"mutant {number}, of {path.name}"


def test_the_stands_own_content_too(tmp_path: Path) -> None:
    ground = own(tmp_path / "own")
    for number in range(20):
        path, raw = ground.mutant(f"1 {number}")
        assert not ground.tried(path, raw), f"mutant {number}, of {path.name}"


def test_the_same_seed_spoils_the_same(ground: Ground) -> None:
    assert ground.mutant("1 5") == ground.mutant("1 5")
    assert len({ground.mutant(f"1 {number}") for number in range(50)}) > 40


def test_what_goes_wrong_is_told_and_put_back(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    path, raw = ground.mutant("1 0")
    before = path.read_bytes()
    monkeypatch.setattr("tools.fuzz.trial.closely_judged", fails)
    assert "ZeroDivisionError" in ground.tried(path, raw)
    assert path.read_bytes() == before


def test_a_page_that_cannot_be_shown_is_a_failure(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.pages.banner.model.to_qml", lambda *_, **__: {"x": float("nan")})
    path = ground.content / "pages" / "banner.yaml"
    assert "page cannot be shown" in ground.tried(path, path.read_bytes() + b"\nlater: true\n")
