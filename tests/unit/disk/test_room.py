"""Room is asked for before it is taken, and some is left."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.disk.room import NoRoom, require

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("total", "free", "size", "fits"),
    [
        (100 * GB, GB, GB // 2, True),
        (100 * GB, GB, GB, False),
        (100 * GB, GB, GB - 10_000_000, False),
        (20_000_000, 10_000_000, 5_000_000, True),
        (20_000_000, 10_000_000, 9_000_000, False),
        (20_000_000, 0, 1, False),
        (20_000_000, 0, 0, True),
    ],
)
def test_some_is_left_for_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, total: int, free: int, size: int, fits: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=total, used=total - free, free=free))
    if fits:
        require(tmp_path, size)
    else:
        with pytest.raises(NoRoom, match="are needed"):
            require(tmp_path, size)
